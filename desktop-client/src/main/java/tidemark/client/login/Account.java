package tidemark.client.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import tidemark.client.home.Files600;
import tidemark.client.home.Folders;
import tidemark.client.wire.Json;

/// Which server, as which device: what is no secret.
///
/// @param server the address, or nothing before the first login
/// @param device a UUID that stays the same
public record Account(Optional<URI> server, String device) {
  public static Account of(Folders folders) {
    Optional<ObjectNode> said = Files600.read(file(folders)).map(Json::readObject);
    Optional<String> device =
        said.map(account -> account.path("device").asText("")).filter(id -> !id.isEmpty());
    Account account =
        new Account(
            said.map(text -> text.path("server").asText(""))
                .filter(address -> !address.isEmpty())
                .map(URI::create),
            device.orElseGet(() -> UUID.randomUUID().toString()));
    if (device.isEmpty()) {
      account.save(folders);
    }
    return account;
  }

  public Account at(URI address) {
    return new Account(Optional.of(address), device);
  }

  public void save(Folders folders) {
    ObjectNode said = Json.object();
    said.put("server", server.map(URI::toString).orElse(null));
    said.put("device", device);
    Files600.write(file(folders), Json.pretty(said) + "\n");
  }

  private static Path file(Folders folders) {
    return folders.settings().resolve("account.json");
  }
}
