/// Consents on the wire: what the caller lets whom see.
///
/// - The list has all of them; `counts` says whether one lets anybody see anything now.
/// - Giving one needs a person at a browser or a client they logged in with; a key is refused.
/// - Withdrawing is done when it is answered: what was shown is gone from every list by then.
/// - All of it needs the scope `teams`.
@NullMarked
package tidemark.rest.consent;

import org.jspecify.annotations.NullMarked;
