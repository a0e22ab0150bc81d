package tidemark.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.Reason;
import tidemark.Refusal;

class ProblemTest {
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
    assertFalse(document.containsKey("error"));
  }

  @Test
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
  }
}
