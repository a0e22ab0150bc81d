package tidemark.client.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.client.merge.Strategy;
import tidemark.client.wire.Bell;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Json;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Tries;
import tidemark.client.wire.Trouble;

class JournalTest {
  private static final RecordKey MOOD =
      new RecordKey("mood_entry", "5d0f7a52-3c1e-4b7e-9a39-0f3f2f0f7c11");

  @TempDir private Path folder = Path.of("");

  @Test
  void everythingWorksWithoutAServer() throws IOException {
    try (Journal journal = open();
        Remote nobody = Remote.at(URI.create("http://127.0.0.1:1"), Credential.none(), Map.of())) {
      journal.put(MOOD, mood(4));
      assertFalse(journal.isEnabled(), "off until somebody asks for it");
      assertEquals(
          new JournalSync.Report(0, 0, 0), sync(journal, nobody).once(), "and nobody is asked");
      assertEquals(Optional.of(mood(4)), journal.find(MOOD));
      journal.delete(MOOD);
      assertEquals(Optional.empty(), journal.find(MOOD));
    }
  }

  @Test
  void failureOfTheNetworkChangesNothing() {
    try (Journal journal = open();
        Remote nobody = Remote.at(URI.create("http://127.0.0.1:1"), Credential.none(), Map.of())) {
      journal.enable();
      journal.put(MOOD, mood(4));
      assertThrows(IOException.class, () -> sync(journal, nobody).once());
      assertEquals(1, journal.status().unsent());
      assertEquals("never", journal.status().last());
    }
    try (Journal journal = open()) {
      assertEquals(Optional.of(mood(4)), journal.find(MOOD), "after a restart as well");
      assertEquals(true, journal.isEnabled());
    }
  }

  @Test
  void whatIsNoRecordIsRefused() {
    try (Journal journal = open()) {
      assertThrows(Trouble.class, () -> journal.put(new RecordKey("secret", MOOD.id()), mood(1)));
      assertThrows(Trouble.class, () -> journal.put(new RecordKey("mood_entry", "1"), mood(1)));
    }
  }

  /// Local was written at second 5.
  @ParameterizedTest
  @CsvSource({
    "newest, 4, 1",
    "newest, 6, 2",
    "newest, 5, 2",
    "local, 9, 1",
    "remote, 1, 2",
    "merge, 9, 3"
  })
  void strategyChoosesAVersion(String name, int remoteAt, int expected) {
    Strategy strategy =
        switch (name) {
          case "newest" -> new Strategy.LastWriteWins();
          case "local" -> new Strategy.LocalWins();
          case "remote" -> new Strategy.RemoteWins();
          default ->
              new Strategy.CustomMerge(
                  (a, b) -> mood(a.path("value").asInt() + b.path("value").asInt()));
        };
    assertEquals(
        mood(expected),
        strategy.resolve(
            new Strategy.Version(mood(1), Instant.ofEpochSecond(5)),
            new Strategy.Version(mood(2), Instant.ofEpochSecond(remoteAt))));
  }

  private Journal open() {
    return Journal.open(folder.resolve("journal.db"), Clock.systemUTC());
  }

  private static JournalSync sync(Journal journal, Remote remote) {
    return new JournalSync(
        journal,
        remote,
        new Tries(2, Duration.ofMillis(5), new Bell()),
        new Strategy.LastWriteWins());
  }

  private static ObjectNode mood(int value) {
    return Json.object().put("value", value);
  }
}
