/// Inviting people to an organisation, and answering an invitation.
///
/// - A code is on exactly one answer, the one to the request that made or renewed it; it is good
///   for 14 days and once. Beside it stands the link that leads to the page of the answer.
/// - The page of the answer says to what and as what somebody is invited before they answer. A code
///   in its address fills the field and does nothing by itself.
/// - Resending makes another code and ends the old one; cancelling asks first.
///
/// All rules are `tidemark.invitation.Invitations`'.
@NullMarked
package tidemark.web.invitation;

import org.jspecify.annotations.NullMarked;
