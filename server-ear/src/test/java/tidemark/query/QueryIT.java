package tidemark.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class QueryIT {
  private final Http ada = Tidemark.running().as("ada");

  @Test
  void periodsAreAnsweredInTheirOrder() {
    Asking asking =
        Asking.onANewHost()
            .bucket(
                "b_%s",
                "09:00:00 3600 {\"n\":1}", "11:00:00 1800 {\"n\":2}", "23:59:59 2 {\"n\":3}");
    List<String> periods =
        List.of(
            "2026-03-02T11:15:00Z/2026-03-02T12:00:00Z",
            "2026-03-02T10:30:00+01:00/2026-03-02T11:10:00+01:00",
            Asking.DAY,
            "2026-03-03T00:00:00Z/2026-03-02T00:00:00Z",
            "2026-03-02T10:00:00Z/2026-03-02T11:00:00Z");
    String program = "RETURN = query_bucket(\"b_" + asking.host() + "\");";
    JsonNode together = Asking.ask(ada, program, periods).require(200).json();
    assertEquals("2 900.0", Asking.sums(together.get(0), "n"));
    assertEquals("1 1800.0", Asking.sums(together.get(1), "n"));
    assertEquals("3 1.0, 2 1800.0, 1 3600.0", Asking.sums(together.get(2), "n"));
    assertEquals("", Asking.sums(together.get(3), "n"));
    assertEquals("2 0.0, 1 0.0", Asking.sums(together.get(4), "n"), "both edges are inside");
    for (int i = 0; i < periods.size(); i++) {
      JsonNode alone = Asking.ask(ada, program, periods.subList(i, i + 1)).require(200).json();
      assertEquals(alone.get(0), together.get(i), periods.get(i));
    }
  }

  @Test
  void eventsComeAsTheirBucketHasThem() {
    Asking asking =
        Asking.onANewHost().bucket("b_%s", "09:00:00.5 1 {\"z\":1,\"a\":1.0,\"t\":\"ü 𝄞\"}");
    String events = "/api/0/buckets/b_" + asking.host() + "/events";
    assertEquals(
        ada.get(events).require(200).json(), asking.day("RETURN = query_bucket(\"b_%s\");"));
    String body =
        Asking.ask(
                ada,
                "RETURN = merge_events_by_keys(query_bucket(\"b_"
                    + asking.host()
                    + "\"), [\"a\"]);",
                List.of(Asking.DAY))
            .body();
    assertEquals(
        "[[{\"id\":null,\"timestamp\":\"2026-03-02T09:00:00.500Z\",\"duration\":1.0,"
            + "\"data\":{\"z\":1,\"a\":1.0,\"t\":\"ü 𝄞\"}}]]",
        body);
  }

  @Test
  void valuesAreWrittenAsUpstreamWritesThem() {
    String program =
        "RETURN = {\"n\": 6, \"none\": print(), \"nan\": 1 % 0, \"t\": NAME, \"b\": true};";
    String body = Asking.body(program, List.of(Asking.DAY));
    assertEquals(
        "[{\"b\":true,\"n\":6.0,\"nan\":null,\"none\":[],\"t\":\"week\"}]",
        ada.post("/api/0/query?name=week&cache=1", body).require(200).body());
    assertEquals("[]", Asking.ask(ada, "no program (", List.of()).require(200).body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/0/query", "/api/0/query/", "//api//0/query//"})
  void slashesDoNotMatter(String path) {
    assertEquals(
        "[1.0]", ada.post(path, Asking.body("return 1", List.of(Asking.DAY))).require(200).body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x = 1;           | EmptyQuery         | EmptyQuery()",
        "return x;        | VariableNotDefined | VariableNotDefined(\"x\")",
        "return 1 / 0;    | MathError          | MathError(\"Tried to divide by zero!\")",
        "return ;         | ParsingError       | ParsingError(\"line 1, column 8: expected a value, found ';'\")",
        "flood();  | InvalidFunctionParameters"
            + "| InvalidFunctionParameters(\"Expected 1 parameters in function, got 0\")",
      })
  void failureHasAKindAndAMessage(String program, String kind, String message) {
    Http.Answer answer = Asking.ask(ada, program, List.of(Asking.DAY, Asking.DAY));
    assertEquals(400, answer.status(), answer.body());
    assertEquals(kind, answer.json().path("type").asText());
    assertEquals(message, answer.json().path("message").asText());
    assertEquals("query-failed", answer.json().path("code").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "{}",
        "{\"timeperiods\":[]}",
        "{\"timeperiods\":\"x\",\"query\":[]}",
        "{\"timeperiods\":[],\"query\":\"RETURN = 1;\"}",
        "{\"timeperiods\":[],\"query\":[1]}",
        "{\"timeperiods\":[\"2026-01-01T00:00:00Z\"],\"query\":[\"RETURN = 1;\"]}",
        "{\"timeperiods\":[\"2026-01-01/x\"],\"query\":[\"RETURN = 1;\"]}",
        "{\"timeperiods\":[\"2026-01-01/2026-01-02/2026-01-03\"],\"query\":[\"RETURN = 1;\"]}",
        "{\"timeperiods\":[],\"query\":[\"'\\ud800'\"]}",
      })
  void requestOfAnotherShapeIsRefused(String body) {
    Http.Answer answer = ada.post("/api/0/query/", body);
    assertEquals(400, answer.status(), answer.body());
    assertTrue(answer.json().path("type").asText().contains("/docs/problems#"), answer.body());
  }

  @Test
  void somebodyElsesBucketDoesNotExist() {
    Asking asking = Asking.onANewHost().bucket("b_%s", "09:00:00 1 {\"w\":\"private\"}");
    Http mallory = Tidemark.running().as("mallory");
    String name = "b_" + asking.host();
    Http.Answer foreign =
        Asking.ask(mallory, "RETURN = query_bucket(\"" + name + "\");", List.of(Asking.DAY));
    Http.Answer unknown =
        Asking.ask(mallory, "RETURN = query_bucket(\"nothing\");", List.of(Asking.DAY));
    assertEquals(400, foreign.status());
    assertEquals(
        "BucketQueryError(\"Failed to query bucket: NoSuchBucket(\\\"nothing\\\")\")",
        unknown.json().path("message").asText());
    assertEquals(
        unknown.json().path("message").asText().replace("nothing", name),
        foreign.json().path("message").asText());
    assertEquals(
        400,
        Asking.ask(
                mallory, "RETURN = find_bucket(\"b_" + asking.host() + "\");", List.of(Asking.DAY))
            .status());
    String names =
        Asking.ask(mallory, "RETURN = query_bucket_names();", List.of(Asking.DAY))
            .require(200)
            .body();
    assertFalse(names.contains(asking.host()), names);
    assertTrue(
        Asking.ask(ada, "RETURN = query_bucket_names();", List.of(Asking.DAY))
            .body()
            .contains(asking.host()));
  }

  @Test
  void slowExpressionIsStoppedAndNobodyElseWaits() throws Exception {
    Asking asking =
        Asking.onANewHost().bucket("b_%s", "09:00:00 1 {\"t\":\"" + "a".repeat(1_000) + "\"}");
    String hostile =
        "RETURN = filter_keyvals_regex(query_bucket(\"b_"
            + asking.host()
            + "\"), \"t\", \"(x|.*.*.*)*=\");";
    Http linus = Tidemark.running().as("linus");
    try (var threads = Executors.newFixedThreadPool(6)) {
      List<Future<Http.Answer>> running =
          IntStream.range(0, 6)
              .mapToObj(_ -> threads.submit(() -> Asking.ask(ada, hostile, List.of(Asking.DAY))))
              .toList();
      long begin = System.nanoTime();
      Asking.ask(linus, "RETURN = 1;", List.of(Asking.DAY)).require(200);
      assertTrue(Duration.ofNanos(System.nanoTime() - begin).toSeconds() < 10);
      for (Future<Http.Answer> one : running) {
        Http.Answer answer = one.get();
        assertEquals(400, answer.status(), answer.body());
        assertEquals("LimitExceeded", answer.json().path("type").asText());
        assertEquals("query-limit", answer.json().path("code").asText());
      }
    }
  }
}
