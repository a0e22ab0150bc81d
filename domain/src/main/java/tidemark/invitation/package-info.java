/// Invitations: how somebody comes into an organisation without an administrator of Keycloak.
///
/// - An invitation has a code, shown when it is made or renewed and kept as a hash, and ends after
///   14 days, when it was answered, or when it was cancelled.
/// - One that names an address is for the person with that address alone.
/// - Where the operator named a mail server, one for an address is mailed there, as the last step;
///   the answer says whether it was, and the inviter has the code either way.
/// - Who accepts becomes a member in Keycloak first and here with it; the role is the one the
///   inviter was allowed to give.
/// - A code that is unknown, used, ended or somebody else's gets one answer, and guessing is slow.
@NullMarked
package tidemark.invitation;

import org.jspecify.annotations.NullMarked;
