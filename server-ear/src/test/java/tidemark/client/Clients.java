package tidemark.client;

import java.net.URI;
import java.util.Map;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Remote;
import tidemark.stack.Tidemark;

/// The client's connections to the installation.
final class Clients {
  private Clients() {}

  static URI server() {
    return URI.create(Tidemark.running().url());
  }

  /// With an API key of this person.
  static Remote of(String username) {
    return Remote.at(server(), Credential.key(Tidemark.running().keyOf(username)), Map.of());
  }
}
