package tidemark.client.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.client.Poll;
import tidemark.client.Upstream;
import tidemark.client.home.Folders;
import tidemark.client.login.Access;
import tidemark.client.login.Keyring;
import tidemark.client.wire.Event;

/// A real process, killed as a power cut would, again and again, as often as the server goes and
/// comes; `-Dtidemark.kills=20` for more.
class KilledRelayTest {
  private static final int ROUNDS = Integer.getInteger("tidemark.kills", 5);
  private static final int BEATS = 30;

  @TempDir private Path folder = Path.of("");

  @Test
  void killsLoseAndDoubleNothing() throws IOException, InterruptedException {
    Set<Integer> acknowledged = new HashSet<>();
    try (Upstream upstream = Upstream.keyed()) {
      Access access =
          new Access(Folders.in(folder), new Keyring(Optional.empty(), folder), Clock.systemUTC());
      Keyring.Place _ = access.useKey(upstream.url(), "tdm_0123456789");
      for (int round = 0; round < ROUNDS; round++) {
        Process relay = start();
        int port = port(relay);
        beats(port, 2 * round, acknowledged);
        upstream.switchOff();
        beats(port, 2 * round + 1, acknowledged);
        relay.destroyForcibly().waitFor();
        upstream.switchOn();
      }
      Process last = start();
      int port = port(last);
      assertTrue(
          Poll.isTrue(() -> upstream.events("w").size() >= acknowledged.size()),
          () -> upstream.events("w").size() + " of " + acknowledged.size() + " on port " + port);
      last.destroyForcibly().waitFor();
      assertEquals(2 * ROUNDS * BEATS, acknowledged.size(), "the harness sends everything");
      check(upstream.events("w"), acknowledged);
    }
  }

  private static void check(List<Event> stored, Set<Integer> acknowledged) {
    List<String> data = stored.stream().map(Event::data).toList();
    assertEquals(data.size(), new HashSet<>(data).size(), "nothing is there twice");
    Set<String> expected = new HashSet<>();
    acknowledged.forEach(number -> expected.add("{\"app\":\"app" + number + "\"}"));
    assertEquals(expected, new HashSet<>(data));
  }

  /// Each beat says something else, so that none is merged with another.
  private static void beats(int port, int round, Set<Integer> acknowledged) throws IOException {
    Watcher watcher = new Watcher(port);
    assertTrue(List.of(200, 304).contains(watcher.create("w").statusCode()));
    for (int i = 0; i < BEATS; i++) {
      int number = round * BEATS + i;
      if (watcher.beat("w", 10 * number, "app" + number).statusCode() == 200) {
        acknowledged.add(number);
      }
    }
  }

  private Process start() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "tidemark.client.Main",
                "--home",
                folder.toString(),
                "relay",
                "--port",
                "0",
                "--hold",
                "1"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PATH", "");
    return builder.start();
  }

  private static int port(Process relay) throws IOException {
    BufferedReader reader = relay.inputReader();
    List<String> said = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith("Listening on 127.0.0.1:")) {
        return Integer.parseInt(line.substring("Listening on 127.0.0.1:".length()));
      }
      said.add(line);
    }
    throw new AssertionError("the relay did not start: " + said);
  }
}
