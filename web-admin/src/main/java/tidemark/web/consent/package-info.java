/// The page on which a person says who may see what of theirs.
///
/// - It lists every organisation and team the person belongs to, also those nothing was ever said
///   to: nobody sees anything before they were let.
/// - Beside each stands what would be seen, in words, and the way to what is seen.
/// - Withdrawing asks first and says what disappears; it counts from the next answer on.
///
/// All rules are `tidemark.consent.Consents`'.
@NullMarked
package tidemark.web.consent;

import org.jspecify.annotations.NullMarked;
