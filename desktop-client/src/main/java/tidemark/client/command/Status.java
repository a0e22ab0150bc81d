package tidemark.client.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tidemark.client.home.Files600;
import tidemark.client.login.Access;
import tidemark.client.login.Account;
import tidemark.client.login.Keyring;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Json;
import tidemark.client.wire.Malformed;
import tidemark.client.wire.Remote;

/// `status`: who is logged in, whether the server answers, how the relay and the last sync are.
@Command(
    name = "status",
    description = "Says who is logged in, and how relay and sync are.",
    mixinStandardHelpOptions = true)
public final class Status implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private final Context context;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Option(names = "--port", description = "Of the relay (${DEFAULT-VALUE}).")
  private int port = 5600;

  @Spec private CommandSpec spec = CommandSpec.create();

  public Status(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ObjectNode status = status();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.pretty(status));
    } else {
      status
          .properties()
          .forEach(line -> out.println("%-12s %s".formatted(line.getKey(), text(line.getValue()))));
    }
    return status.path("login").isNull() ? 1 : 0;
  }

  private ObjectNode status() {
    Access access = context.access();
    Account account = access.account();
    ObjectNode status = Json.object();
    status.put("server", account.server().map(URI::toString).orElse(null));
    status.put("device", account.device());
    status.put("login", access.place().map(Keyring.Place::words).orElse(null));
    status.put("reachable", account.server().map(this::answers).orElse(false));
    status.set("relay", relay().orElse(null));
    Optional<String> last = Files600.read(Sync.lastRun(context.folders()));
    status.set("last_sync", last.map(Json::read).orElse(null));
    return status;
  }

  private boolean answers(URI server) {
    try (Remote remote = Remote.at(server, Credential.none(), Map.of(), PATIENCE)) {
      return remote.get("/health").status() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  private Optional<JsonNode> relay() {
    URI address = URI.create("http://127.0.0.1:" + port);
    try (Remote remote = Remote.at(address, Credential.none(), Map.of(), PATIENCE)) {
      return Optional.of(remote.get("/tidemark/status"))
          .filter(answer -> answer.status() == 200 && answer.isJson())
          .map(answer -> answer.json());
    } catch (IOException | Malformed _) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "-" : value.isTextual() ? value.textValue() : value.toString();
  }
}
