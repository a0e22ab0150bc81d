/// The pages on which a person has everything of theirs deleted.
///
/// - `Farewell` says first in numbers what would go, and which organisations need another owner.
///   Confirming takes the person's own name, typed, because nothing brings anything back.
/// - From then on nothing of theirs opens a door, so the portal's session ends with it. `Progress`
///   is a page without a login for whoever has its address: how far it is, and at the end the
///   signed receipt. It names nobody.
///
/// All rules are `tidemark.erasure`'s.
@NullMarked
package tidemark.web.erasure;

import org.jspecify.annotations.NullMarked;
