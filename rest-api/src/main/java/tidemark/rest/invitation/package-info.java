/// Invitations on the wire, from both ends.
///
/// - Who leads an organisation makes, lists, renews and cancels them; the code is in the answer to
///   making and renewing, and nowhere else.
/// - Who has a code looks at what it offers, accepts or declines.
/// - `mailed` says whether the invited person was written to; if not, the inviter hands over the
///   code.
@NullMarked
package tidemark.rest.invitation;

import org.jspecify.annotations.NullMarked;
