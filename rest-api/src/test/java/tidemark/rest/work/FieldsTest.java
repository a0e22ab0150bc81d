package tidemark.rest.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.work.PullRequest;

class FieldsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String GOOD =
      "{\"activity_type\":\"comment\",\"repo_owner\":\"acme\",\"repo_name\":\"tide\",\"pr_number\":7}";

  @Test
  void everythingThatIsWrongIsSaidAtOnce() throws IOException {
    Fields fields = of("{\"repo_owner\":\" \",\"repo_name\":1,\"pr_number\":-1}");
    fields.pullRequest();
    Refusal refusal = assertThrows(Refusal.class, fields::check);
    assertEquals(
        List.of("repo_owner", "repo_name", "pr_number"), List.copyOf(refusal.fields().keySet()));
    assertEquals(Reason.FIELDS_INVALID, refusal.reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "\"7\"", "1e400", "9007199254740993", "null", "true"})
  void numberThatIsNoneIsRefused(String number) throws IOException {
    Fields fields =
        of("{\"repo_owner\":\"a\",\"repo_name\":\"b\",\"pr_number\":%s}".formatted(number));
    fields.pullRequest();
    assertThrows(Refusal.class, fields::check);
  }

  @Test
  void pullRequestIsRead() throws IOException {
    Fields fields = of(GOOD);
    assertEquals(new PullRequest("acme", "tide", 7), fields.pullRequest());
    fields.check();
  }

  @Test
  void wordsAreMadePrintableAndCut() throws IOException {
    Fields fields = of("{\"a\":\"x\\u0000y\\ud800\",\"b\":\"" + "🌊".repeat(501) + "\"}");
    assertEquals("x y", fields.words("a"));
    assertEquals("🌊".repeat(500), fields.words("b"));
    assertNull(fields.words("c"));
    fields.check();
  }

  @Test
  void secondsAreCutOffAndNeverNegative() throws IOException {
    Fields fields = of("{\"a\":12.9,\"b\":null,\"c\":-1,\"d\":1e99}");
    assertEquals(12, fields.seconds("a"));
    assertNull(fields.seconds("b"));
    assertNull(fields.seconds("c"));
    assertNull(fields.seconds("d"));
    assertEquals(List.of("c", "d"), List.copyOf(fields.wrong().keySet()));
  }

  @Test
  void emptyBodyHasNoFieldsAndAListIsNoObject() throws IOException {
    assertNull(of("").seconds("duration_seconds"));
    assertEquals(Reason.BODY_UNREADABLE, assertThrows(Refusal.class, () -> of("[]")).reason());
    assertThrows(JsonProcessingException.class, () -> of("{"));
  }

  @Test
  void batchTakesWhatMakesSense() throws IOException {
    String bad = GOOD.replace("comment", "shout");
    Acts acts = Acts.batch(of("{\"activities\":[" + GOOD + "," + bad + ",3]}"), NOW);
    assertEquals(1, acts.good().size());
    assertEquals(NOW, acts.good().getFirst().at());
    assertEquals(List.of(1, 2), acts.rejected().stream().map(r -> r.index()).toList());
    assertTrue(acts.rejected().getFirst().reason().contains("activity_type"));
    assertEquals(3, acts.received());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"activities\":[]}", "{\"activities\":{}}", "{\"activities\":[1]}"})
  void batchWithoutSenseIsRefused(String body) {
    Refusal refusal = assertThrows(Refusal.class, () -> Acts.batch(of(body), NOW));
    assertEquals(List.of("activities"), List.copyOf(refusal.fields().keySet()));
  }

  @Test
  void batchHasAHundredAtMost() throws IOException {
    String hundred = String.join(",", java.util.Collections.nCopies(100, GOOD));
    assertEquals(100, Acts.batch(of("{\"activities\":[" + hundred + "]}"), NOW).received());
    String more = hundred + "," + GOOD;
    assertThrows(Refusal.class, () -> Acts.batch(of("{\"activities\":[" + more + "]}"), NOW));
  }

  @Test
  void timeFarInTheFutureIsRefused() throws IOException {
    String early = GOOD.replace("}", ",\"created_at\":\"2026-03-02T11:00:00Z\"}");
    String late = GOOD.replace("}", ",\"created_at\":\"2026-03-03T11:00:00Z\"}");
    assertEquals(Instant.parse("2026-03-02T11:00:00Z"), Acts.one(of(early), NOW).at());
    assertThrows(Refusal.class, () -> Acts.one(of(late), NOW));
  }

  private static Fields of(String body) throws IOException {
    return Fields.of(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }
}
