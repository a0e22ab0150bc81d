/// The client of the desktop against the whole server.
///
/// - What the relay took while the server was away is stored once, however often it was sent.
/// - Two devices that kt-client keeps alike hold the same events, and nothing echoes.
/// - A person signs in at the real Keycloak, and the token that comes back renews itself.
/// - Ports and folders are the tests' own.
@NullMarked
package tidemark.client;

import org.jspecify.annotations.NullMarked;
