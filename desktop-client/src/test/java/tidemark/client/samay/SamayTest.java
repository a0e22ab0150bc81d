package tidemark.client.samay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.client.Inbox;
import tidemark.client.privacy.Guard;
import tidemark.client.privacy.Signer;
import tidemark.client.wire.Bell;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Tries;
import tidemark.client.wire.Trouble;

class SamayTest {
  @TempDir private Path folder = Path.of("");
  private final Inbox inbox;
  private final Map<String, String> environment = new HashMap<>();

  SamayTest() throws IOException {
    inbox = new Inbox();
  }

  @AfterEach
  void close() {
    inbox.close();
  }

  @Test
  void thirteenThenFourThenNone() {
    try (AwFileTable file = AwFileTable.python(database())) {
      put(file, 1, 13);
      assertEquals(13, run().events());
      put(file, 14, 17);
      assertEquals(4, run().events());
      assertEquals(0, run().events());
      assertEquals(17, inbox.events().size());
      assertEquals("healthy", state().document().path("overall").asText());
    }
  }

  @Test
  void eventIsSentAsTheServerWritesIt() {
    try (AwFileTable file = AwFileTable.python(database())) {
      file.put(1, 2, "{\"app\":\"a\"}");
      file.put(2, 0, "{broken");
      run();
    }
    JsonNode first = inbox.events().getFirst();
    assertEquals("2026-01-01 12:00:01.250000+00:00", first.path("timestamp").asText());
    assertEquals(2, first.path("duration").asDouble());
    assertEquals("window_box", first.path("bucket_id").asText());
    assertEquals("a", first.at("/data/app").asText());
    assertEquals("{broken", inbox.events().get(1).path("data").asText());
    assertEquals("samay-sync", inbox.bodies().getFirst().path("source").asText());
  }

  @Test
  void fileOfTheRustServerIsReadAsWell() {
    try (AwFileTable file = AwFileTable.rust(database())) {
      file.put(1, 3, "{\"app\":\"a\"}");
      assertEquals(1, run().events());
    }
    assertEquals("2026-01-01T12:00:01Z", inbox.events().getFirst().path("timestamp").asText());
    assertEquals(3, inbox.events().getFirst().path("duration").asDouble());
  }

  @Test
  void lastEventIsSentAgainWhenItHasGrown() {
    try (AwFileTable file = AwFileTable.python(database())) {
      file.put(1, 2, "{}");
      run();
      file.put(1, 9, "{}");
      assertEquals(1, run().events());
      assertEquals(9, inbox.events().get(1).path("duration").asDouble());
    }
  }

  @Test
  void manyEventsGoInBatchesAndTheFileStaysAsItWas() throws IOException {
    environment.put("SAMAY_DB_BATCH_SIZE", "100");
    try (AwFileTable file = AwFileTable.python(database())) {
      file.fill(1050);
      long size = Files.size(database());
      byte[] before = Files.readAllBytes(database());
      assertEquals(1050, run().events());
      assertEquals(11, inbox.bodies().size());
      assertEquals(size, Files.size(database()));
      org.junit.jupiter.api.Assertions.assertArrayEquals(before, Files.readAllBytes(database()));
    }
  }

  @Test
  void failureInTheMiddleGoesOnWhereItStopped() {
    environment.put("SAMAY_DB_BATCH_SIZE", "10");
    try (AwFileTable file = AwFileTable.python(database())) {
      put(file, 1, 30);
      inbox.answerNext(200, 500, 500, 500);
      Samay.Result result = run();
      assertFalse(result.success());
      assertEquals(10, result.events());
      assertEquals("partial", state().of("window_box").status());
      assertEquals(20, run().events());
      assertEquals(30, inbox.events().size());
    }
  }

  @Test
  void serverThatIsBusyTwiceIsAskedAThirdTime() {
    try (AwFileTable file = AwFileTable.python(database())) {
      file.put(1, 1, "{}");
      inbox.answerNext(503, 500);
      assertTrue(run().success());
    }
  }

  @Test
  void refusalsAreSaidInWords() {
    try (AwFileTable file = AwFileTable.python(database())) {
      file.put(1, 1, "{}");
      inbox.answerNext(401);
      assertEquals(List.of("window_box: Authentication failed - token expired"), run().errors());
      assertEquals("failed", state().document().path("overall").asText());
    }
  }

  @Test
  void excludedBucketIsNeverSent() {
    environment.put("SAMAY_EXCLUDE_BUCKETS", "afk_*, window_*");
    try (AwFileTable file = AwFileTable.python(database())) {
      file.put(1, 1, "{}");
      assertEquals(0, run().events());
      assertEquals(List.of(), inbox.bodies());
    }
  }

  @Test
  void tornStateIsReplacedByTheOneBefore() throws IOException {
    try (AwFileTable file = AwFileTable.python(database())) {
      file.put(1, 1, "{\"secret\":1}");
      run();
      file.put(2, 1, "{}");
      run();
      String text = Files.readString(statePath());
      assertFalse(text.contains("secret"), "nothing of an event is kept");
      Files.writeString(statePath(), text.substring(0, text.length() / 2));
      assertTrue(state().of("window_box").id() >= 1);
    }
  }

  @Test
  void resetSendsEverythingAgain() {
    try (AwFileTable file = AwFileTable.python(database())) {
      put(file, 1, 5);
      run();
      state().reset();
      assertEquals("never_synced", state().document().path("overall").asText());
      assertEquals(5, run().events());
    }
  }

  @Test
  void fileThatIsNoneOfActivityWatchIsToldApart() throws IOException {
    assertThrows(Trouble.class, () -> AwTable.open(folder.resolve("nothing.db"), Duration.ZERO));
    Path other = Files.createFile(folder.resolve("other.db"));
    assertThrows(Trouble.class, () -> AwTable.open(other, Duration.ZERO));
  }

  @Test
  void whatAPolicyTakesOutStaysHere() throws Exception {
    String signed =
        new Signer()
            .sign(
                """
                {"rules": [{"field": "app", "pattern": "secret", "action": "drop"},
                           {"field": "app", "pattern": "bank", "action": "redact", "replacement": "x"}]}\
                """,
                1);
    Files.writeString(folder.resolve("policy.jws"), signed);
    try (AwFileTable file = AwFileTable.python(database())) {
      file.put(1, 1, "{\"app\":\"secret\"}");
      file.put(2, 1, "{\"app\":\"bank\"}");
      file.put(3, 1, "{broken secret");
      assertTrue(run().success());
      List<String> sent = inbox.events().stream().map(e -> e.path("data").toString()).toList();
      assertEquals(List.of("{\"app\":\"x\"}", "\"{broken secret\""), sent);
      assertEquals(0, run().events(), "what was dropped is done");
    }
  }

  @Test
  void fileIsFoundInTheFoldersOfThreeSystems() throws IOException {
    assertEquals(Optional.empty(), AwTable.found(Map.of(), folder));
    for (String place :
        List.of(
            "AppData/Local/activitywatch/activitywatch/aw-server-rust/sqlite.db",
            "Library/Application Support/activitywatch/aw-server/peewee-sqlite.v2.db",
            ".local/share/activitywatch/aw-server/peewee-sqlite.v2.db")) {
      Path file = folder.resolve(place);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
      assertEquals(Optional.of(file), AwTable.found(Map.of(), folder), "the one of this system");
    }
    Path moved = folder.resolve("elsewhere");
    assertEquals(
        Optional.of(
            folder.resolve(
                "Library/Application Support/activitywatch/aw-server/peewee-sqlite.v2.db")),
        AwTable.found(Map.of("XDG_DATA_HOME", moved.toString()), folder));
  }

  private static void put(AwFileTable file, int first, int last) {
    for (int id = first; id <= last; id++) {
      file.put(id, 1, "{\"app\":\"" + id + "\"}");
    }
  }

  private Samay.Result run() {
    try (Remote remote = Remote.at(inbox.url(), Credential.key("k"), Map.of())) {
      Samay.Way way =
          new Samay.Way(
              remote,
              new Tries(3, Duration.ofMillis(5), new Bell()),
              Clock.systemUTC(),
              Guard.open(folder));
      SamaySettings settings = SamaySettings.of(environment, folder);
      return new Samay(database(), state(), settings, way).run();
    }
  }

  private SamayState state() {
    return SamayState.open(statePath());
  }

  private Path statePath() {
    return folder.resolve("state.json");
  }

  private Path database() {
    return folder.resolve("aw.db");
  }
}
