/// Consent: what a person lets an organisation or a team see of theirs.
///
/// - Without a consent nobody sees anything; none is ever given by a setting, a role or a default.
/// - A person gives it by saying so, or by sharing a session with a team for the first time. A
///   program with a key does neither; it may withdraw.
/// - It counts from when it was given, for as long as the person belongs to whom they gave it. Who
///   leaves and comes back is asked again.
/// - Withdrawing works in the transaction that withdraws: whoever keeps something of the person for
///   those it was shown to observes `Withdrawn` and takes it away. Sharing does not bring a
///   withdrawn consent back.
/// - The view `consenting` names the people whom figures of an organisation may count.
@NullMarked
package tidemark.consent;

import org.jspecify.annotations.NullMarked;
