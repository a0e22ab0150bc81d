/// What the servers wrote while all other tests ran.
///
/// - It is read when they have ended and the installation is down, by a run of its own: see
///   `server-ear/pom.xml`.
/// - No line holds a key, a token, a secret, a title of a window or a mail address; Keycloak's own
///   log may name accounts.
/// - A line of each kind that is planted is found.
@NullMarked
package tidemark.log;

import org.jspecify.annotations.NullMarked;
