package tidemark.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

<<<<<<< HEAD
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
=======
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
>>>>>>> rest
import tidemark.Reason;
import tidemark.Refusal;

class ProblemTest {
<<<<<<< HEAD
  private static final Problem PROBLEM =
      Problem.of(new Refusal(Reason.BUCKET_UNKNOWN, "diary"), "request-1");

  @Test
  void aProblemSaysWhatRfc9457Wants() {
    Map<String, Object> document = PROBLEM.document("https://time.example", "/api/0/buckets/diary");
    assertEquals("https://time.example/docs/problems#bucket-unknown", document.get("type"));
    assertEquals("Bucket unknown", document.get("title"));
    assertEquals(404, document.get("status"));
    assertEquals("The requested bucket 'diary' does not exist", document.get("detail"));
    assertEquals("request-1", document.get("request"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/0/buckets", "/api/v1/events", "/v1/settings", "/nowhere"})
  void ourDialectHasAMessageAndNoError(String path) {
    Map<String, Object> document = PROBLEM.document("", path);
    assertEquals(document.get("detail"), document.get("message"));
=======
  private final Problem problem =
      Problem.of(new Refusal(Reason.SCOPE_MISSING, "devices"), "request-1");

  @Test
  void saysWhatAndWhyAndWhere() {
    Map<String, Object> document = problem.document("https://tidemark.example", "/v1/devices");
    assertEquals("https://tidemark.example/docs/problems#scope-missing", document.get("type"));
    assertEquals("Scope missing", document.get("title"));
    assertEquals(403, document.get("status"));
    assertEquals("This credential lacks the scope 'devices'.", document.get("detail"));
    assertEquals(document.get("detail"), document.get("message"));
    assertEquals("request-1", document.get("request"));
>>>>>>> rest
    assertFalse(document.containsKey("error"));
  }

  @Test
<<<<<<< HEAD
  void aSignInReadsItsErrorAsText() {
    Map<String, Object> document = PROBLEM.document("", "/auth/login");
    assertEquals(document.get("detail"), document.get("error"));
  }

  @Test
  void theExtensionReadsItsErrorAsAnObject() {
    Map<String, Object> document = PROBLEM.document("", "/api/sessions");
    assertEquals(false, document.get("success"));
    assertTrue(
        document.get("error") instanceof Map<?, ?> error
            && "BUCKET_UNKNOWN".equals(error.get("code")));
  }

  @ParameterizedTest
  @CsvSource({
    "UNAUTHENTICATED, 401",
    "FORBIDDEN,       403",
    "MISSING,         404",
    "INVALID,         400",
    "CONFLICT,        409",
    "TOO_LARGE,       413",
    "TOO_MANY,        429",
    "UNAVAILABLE,     503",
    "BROKEN,          500",
  })
  void aKindHasOneStatus(Reason.Kind kind, int status) {
    assertEquals(status, Problem.status(kind));
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonHasASentenceThatCanBeFilled(Reason reason) {
    assertFalse(new Refusal(reason, "something").sentence().contains("%"));
=======
  void isATextBelowAuth() {
    Map<String, Object> document = problem.document("", "/auth/refresh");
    assertEquals(document.get("detail"), document.get("error"));
    assertFalse(document.containsKey("success"));
  }

  @Test
  void isAnObjectForTheExtension() {
    Map<String, Object> document = problem.document("", "/api/sessions/start");
    assertEquals(false, document.get("success"));
    assertTrue(String.valueOf(document.get("error")).contains("code=SCOPE_MISSING"));
  }

  @Test
  void isPlainWhereActivityWatchAndUploadsAsk() {
    assertFalse(problem.document("", "/api/0/buckets").containsKey("success"));
    assertFalse(problem.document("", "/api/v1/events").containsKey("success"));
  }

  @Test
  void catalogueIsWrittenDownWhole() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "problems.md"));
    for (Reason reason : Reason.values()) {
      String line =
          "| `%s` | %d | %s |"
              .formatted(
                  reason.slug(),
                  Problem.status(reason.kind()),
                  reason.sentence().replace("%s", "…"));
      assertTrue(page.contains(line), line);
    }
    assertFalse(page.contains("| `no-such-problem` |"));
>>>>>>> rest
  }
}
