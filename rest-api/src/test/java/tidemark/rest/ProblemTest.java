package tidemark.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidemark.Reason;
import tidemark.Refusal;

class ProblemTest {
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
    assertFalse(document.containsKey("error"));
  }

  @Test
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
  void listsTheFieldsThatAreWrong() {
    Refusal refusal = Refusal.ofFields(Map.of("pr_number", "a whole number from 1 on"));
    Map<String, Object> document = Problem.of(refusal, "request-1").document("", "/api/sessions");
    assertEquals(422, document.get("status"));
    assertEquals(
        List.of(Map.of("field", "pr_number", "message", "needs a whole number from 1 on")),
        document.get("errors"));
    assertTrue(String.valueOf(document.get("error")).contains("details=[{"));
    assertFalse(problem.document("", "/api/sessions").containsKey("errors"));
  }

  @Test
  void isPlainWhereActivityWatchAndUploadsAsk() {
    assertFalse(problem.document("", "/api/0/buckets").containsKey("success"));
    assertFalse(problem.document("", "/api/v1/events").containsKey("success"));
  }

  @Test
  void namesTheKindOfAQuerysError() {
    Refusal refusal = new Refusal(Reason.QUERY_FAILED, "MathError(\"zero\")");
    Map<String, Object> document = Problem.of(refusal, "request-1").document("", "/api/0/query");
    assertEquals("MathError", document.get("type"));
    assertEquals("MathError(\"zero\")", document.get("message"));
    assertEquals("query-failed", document.get("code"));
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
  }
}
