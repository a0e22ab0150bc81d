package tidemark.client.login;

import java.net.URI;
import java.util.Optional;

/// Where people sign in, and who asks.
///
/// @param authorize where the browser goes
/// @param token where codes are exchanged
/// @param revoke where tokens are ended, if anywhere
/// @param client the id and, if it has one, the secret of this program there
/// @param scope what is asked for
public record Provider(
    URI authorize, URI token, Optional<URI> revoke, Client client, String scope) {
  /// This program, as the provider knows it.
  public record Client(String id, Optional<String> secret) {}

  /// Tidemark's own realm in a Keycloak.
  public static Provider keycloak(URI keycloak) {
    String flow =
        keycloak.toString().replaceFirst("/+$", "") + "/realms/tidemark/protocol/openid-connect/";
    return new Provider(
        URI.create(flow + "auth"),
        URI.create(flow + "token"),
        Optional.of(URI.create(flow + "revoke")),
        new Client("tidemark-desktop", Optional.empty()),
        "openid offline_access");
  }
}
