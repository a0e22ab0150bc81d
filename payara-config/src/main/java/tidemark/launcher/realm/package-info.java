/// What of a realm follows the settings after its first import.
///
/// - Keycloak imports a realm once; the portal's address in it would otherwise stay what it was
///   then, and a moved port would end every login.
/// - Followed through Keycloak's own admin interface, and only when the address has changed.
/// - Nothing else of a realm is touched: what an operator changed there stays.
@NullMarked
package tidemark.launcher.realm;

import org.jspecify.annotations.NullMarked;
