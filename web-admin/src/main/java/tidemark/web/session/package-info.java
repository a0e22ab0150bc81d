/// The page of a person's sessions: which programs are signed in as them, and signing them out.
///
/// - It shows the sessions that live; what has ended is in one's own audit log.
/// - Ending one, or all of them, asks first and says how many programs have to sign in again. From
///   the next request on their tokens are refused.
/// - Browsers are signed in at Keycloak, which lists them itself; the page shows the way there.
@NullMarked
package tidemark.web.session;

import org.jspecify.annotations.NullMarked;
