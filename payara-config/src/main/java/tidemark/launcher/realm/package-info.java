/// What of a realm follows Tidemark after its first import.
///
/// - Keycloak imports a realm once; the portal's address in it would otherwise stay what it was
///   then, and a moved port would end every login.
/// - A right that the application came to need later is granted once to its own client, and a role
///   it came to know is made once.
/// - Followed through Keycloak's own admin interface, and only when something has changed.
/// - Nothing else of a realm is touched: what an operator changed there stays.
@NullMarked
package tidemark.launcher.realm;

import org.jspecify.annotations.NullMarked;
