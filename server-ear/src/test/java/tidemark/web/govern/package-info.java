/// The portal as those meet it who decide, who trust, and who host.
///
/// - What an organisation decides (its policy, how long things are kept, who is told) is tried in
///   numbers first, and members read it.
/// - What a member needs in order to trust an installation: who looked, and going for good.
/// - What whoever hosts the installation sees, and nobody else.
///
/// Browsers and visits are `tidemark.web`'s.
@NullMarked
package tidemark.web.govern;

import org.jspecify.annotations.NullMarked;
