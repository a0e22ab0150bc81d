/// Keycloak as the directory of people, organisations and their identity providers.
///
/// - `Directory` asks and tells Keycloak in the installation's own name, as the client
///   `tidemark-directory`. It decides nothing: the doors that use it have asked who may.
/// - A question waits three seconds at most. When Keycloak does not answer, or not sensibly, the
///   refusal is `DIRECTORY_UNAVAILABLE`, and nothing was changed here.
/// - Telling Keycloak the same thing twice is no error: who is a member already stays one.
/// - Subjects and organisations are named by Keycloak's own ids, never by a name that can change.
/// - A provider's secret goes to Keycloak and never comes back.
@NullMarked
package tidemark.directory;

import org.jspecify.annotations.NullMarked;
