package tidemark.client.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tidemark.client.Main;
import tidemark.client.Upstream;
import tidemark.client.home.Lock;
import tidemark.client.wire.Event;
import tidemark.client.wire.Json;

class CommandsTest {
  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Upstream laptop;
  private final Upstream cloud;

  CommandsTest() throws IOException {
    laptop = Upstream.plain("laptop");
    cloud = Upstream.keyed();
    laptop.put("w", "");
    laptop.insert("w", new Event(0, 1, "{}"), new Event(5, 1, "{}"));
  }

  @AfterEach
  void close() {
    laptop.close();
    cloud.close();
  }

  @Test
  void setupThenSyncThenListThenStatus() throws IOException {
    setUp();
    assertEquals(0, run("sync", "--json", "--mode", "push"));
    JsonNode result = printed();
    assertEquals(2, result.path("pushed").asInt());
    assertTrue(result.path("success").asBoolean());
    assertEquals(0, run("list", "--json"));
    JsonNode list = printed();
    assertEquals(2, list.at("/local/0/events").asInt());
    assertEquals(2, list.at("/remote/0/events").asInt());
    assertEquals(1, run("status", "--json", "--port", "1"), "nobody is logged in");
    assertEquals(2, printed().at("/last_sync/pushed").asInt());
  }

  @Test
  void failureIsToldByTheExitCode() throws IOException {
    setUp();
    laptop.switchOff();
    assertEquals(1, run("sync", "--json"));
    assertEquals(false, printed().path("success").asBoolean(true));
    assertTrue(err.toString().contains("out of reach"));
    assertEquals(1, run("list"));
    assertEquals(2, run("sync", "--sideways"));
    assertEquals(1, run("sync", "--mode", "sideways"));
  }

  @Test
  void secondSyncAtATimeIsRefused() throws IOException {
    setUp();
    try (Lock _ = Lock.take(folder.resolve("kt-client/kt-client.lock")).orElseThrow()) {
      assertEquals(3, run("sync"));
      assertEquals(3, run("daemon"));
    }
    assertEquals(0, run("sync"), "a control");
  }

  @Test
  void keyThatTheServerRefusesIsNotWritten() {
    cloud.failNext(new Upstream.Failure(401, ""));
    assertEquals(1, run("setup", "--url", cloud.url().toString(), "--api-key", "tdm_wrong"));
    assertTrue(err.toString().contains("refuses the credential"));
    assertEquals(false, Files.exists(folder.resolve("kt-client/config.toml")));
  }

  @Test
  void everyCommandHasHelp() {
    List<String> commands = new ArrayList<>(line().getSubcommands().keySet());
    assertTrue(commands.containsAll(List.of("daemon", "sync", "list", "setup", "status")));
    for (String command : commands) {
      assertEquals(0, run(command, "--help"), command);
    }
  }

  private void setUp() throws IOException {
    assertEquals(0, run("setup", "--url", cloud.url().toString(), "--api-key", "tdm_12345678"));
    Path file = folder.resolve("kt-client/config.toml");
    Files.writeString(file, Files.readString(file).replace("5600", "" + laptop.port()));
  }

  private JsonNode printed() {
    return Json.read(out.toString());
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of("--home", folder.toString()));
    all.addAll(List.of(arguments));
    return line().execute(all.toArray(String[]::new));
  }

  private CommandLine line() {
    return Main.commands(Clock.systemUTC(), Map.of())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true));
  }
}
