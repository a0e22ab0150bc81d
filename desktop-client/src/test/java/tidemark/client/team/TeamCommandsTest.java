package tidemark.client.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.client.Main;
import tidemark.client.home.Folders;
import tidemark.client.login.Access;
import tidemark.client.login.Keyring;
import tidemark.client.wire.Json;

class TeamCommandsTest {
  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void everythingWorksFromTheCommandLine() throws IOException {
    try (TeamServer server = new TeamServer()) {
      Access access =
          new Access(Folders.in(folder), new Keyring(Optional.empty(), folder), Clock.systemUTC());
      Keyring.Place _ = access.useKey(server.url(), "tdm_0123456789");
      assertEquals(1, run("team", "create", "Focus"));
      assertTrue(err.toString().contains("team connect"), "whoever is not connected is told");
      assertEquals("Connected as Ada.", said("team", "connect"));
      String team = said("team", "create", "Focus");
      String session = said("focus", "start", "--minutes", "50");
      assertEquals(1, run("focus", "start"), "one at a time");
      said("focus", "share", session);
      assertEquals(session, said("focus", "stop"));
      assertEquals("Synced: 2, failed: 0, pending: 0, received: 0.", said("team", "sync"));
      assertEquals(team, json("team", "list").path(0).path("local_id").asText());
      assertEquals(1, json("team", "activity").path("total_sessions").asInt());
      assertTrue(json("focus", "list").path(0).path("completed").asBoolean());
      JsonNode status = json("team", "status");
      assertTrue(status.path("connected").asBoolean());
      assertEquals(2, status.path("synced").asInt());
      assertEquals("1 shares are taken back.", said("focus", "unshare", session));
      server.failNext(422);
      assertEquals("Synced: 0, failed: 1, pending: 0, received: 0.", said("team", "sync"));
      assertEquals("DELETE", json("team", "status").at("/failures/0/operation").asText());
      assertEquals("1 will be tried again.", said("team", "retry"));
      said("team", "sync");
      assertEquals(Map.of(), server.shares());
      assertEquals(1, run("team", "use", "nonsense"));
      said("team", "disconnect");
      assertEquals(0, json("team", "list").size());
    }
  }

  private String said(String... arguments) {
    assertEquals(0, run(arguments), err::toString);
    return out.toString().strip();
  }

  private JsonNode json(String... arguments) {
    return Json.read(said(arguments));
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of("--home", folder.toString()));
    all.addAll(List.of(arguments));
    return Main.commands(Clock.systemUTC(), Map.of())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }
}
