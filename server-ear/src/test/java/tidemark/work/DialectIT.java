package tidemark.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.directory.Newcomer;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

/// Forms: statuses, refusals, pages, caches, and what a browser asks beforehand.
class DialectIT {
  private static final String START = "/api/sessions/start";

  private final Tidemark tidemark = Tidemark.running();
  private final Http ada = tidemark.as("ada");

  @Test
  void whatMakesNoSenseIs422WithTheFields() {
    Http.Answer refused =
        ada.post(START, "{\"repo_owner\":\"\",\"repo_name\":\"tide\",\"pr_number\":-1}");
    JsonNode body = refused.require(422).json();
    assertEquals("application/problem+json", refused.header("Content-Type").split(";", 2)[0]);
    assertEquals(List.of("repo_owner", "pr_number"), body.path("errors").findValuesAsText("field"));
    assertFalse(body.path("success").asBoolean(true));
    assertEquals("FIELDS_INVALID", body.path("error").path("code").asText());
    assertEquals(body.path("message"), body.path("error").path("message"));
    assertEquals(body.path("errors"), body.path("error").path("details"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST  | /api/sessions/start       | {                        | 400",
        "POST  | /api/sessions/start       | []                       | 400",
        "POST  | /api/sessions/start       | {}                       | 422",
        "PATCH | /api/sessions/x/end       | {}                       | 400",
        "PATCH | /api/sessions/1.5/end     | {}                       | 400",
        "PATCH | /api/sessions/999999999/end | {}                     | 404",
        "PATCH | /api/sessions/99999999999999999999/end | {}          | 404",
        "PATCH | /api/sessions/1/end       | {\"duration_seconds\":-1} | 422",
        "PATCH | /api/sessions/1/end       | {\"duration_seconds\":1e30} | 422",
        "PATCH | /api/sessions/1/end       | {\"duration_seconds\":604801} | 422",
        "GET   | /api/sessions/abc         | ''                       | 400",
        "GET   | /api/sessions/999999999   | ''                       | 404",
        "GET   | /api/sessions?limit=x     | ''                       | 422",
        "GET   | /api/sessions?offset=-1   | ''                       | 422",
        "GET   | /api/sessions?start_date=soon | ''                   | 422",
        "GET   | /api/sessions?end_date=2026-02-30 | ''               | 422",
        "GET   | /api/stats/daily?days=0   | ''                       | 422",
        "GET   | /api/stats/daily?date=x   | ''                       | 422",
        "GET   | /api/stats/weekly?week=2025-W53 | ''                 | 422",
        "GET   | /api/activities?activity_type=shout | ''             | 422",
        "POST  | /api/activities           | {\"activity_type\":\"shout\"} | 422",
        "POST  | /api/activities/batch     | {\"activities\":[]}      | 422"
      })
  void refusalHasItsStatusAndItsForm(String method, String path, String body, int status) {
    HttpRequest.Builder request = ada.request(path).header("Content-Type", "application/json");
    HttpRequest.BodyPublisher sent =
        body.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    JsonNode answer = ada.send(request.method(method, sent)).require(status).json();
    assertFalse(answer.path("success").asBoolean(true));
    assertTrue(answer.path("error").path("message").isTextual(), answer.toString());
    assertTrue(answer.path("message").isTextual());
    assertEquals(status, answer.path("status").asInt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/sessions/start",
        "/api/sessions/1/end",
        "/api/sessions",
        "/api/stats/daily",
        "/api/stats/weekly",
        "/api/stats/summary",
        "/api/stats/repo/a/b",
        "/api/activities",
        "/api/activities/batch",
        "/api/activities/stats"
      })
  void browserThatAsksFirstIsAnsweredWithoutACredential(String path) {
    String origin = "chrome-extension://" + "a".repeat(32);
    Http nobody = tidemark.http();
    Http.Answer allowed =
        nobody.send(
            nobody
                .request(path)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertEquals(204, allowed.status());
    assertEquals(origin, allowed.header("Access-Control-Allow-Origin"));
    assertTrue(allowed.header("Access-Control-Allow-Methods").contains("PATCH"));
    Http.Answer refused = nobody.send(nobody.request(path).header("Origin", origin).GET());
    assertTrue(refused.status() >= 400);
    assertEquals(origin, refused.header("Access-Control-Allow-Origin"), "errors can be read too");
  }

  @Test
  void noCacheOnTheWayMayKeepAnything() {
    for (String path :
        List.of("/api/stats/daily", "/api/stats/weekly", "/api/stats/summary", "/api/sessions")) {
      Http.Answer answer = ada.get(path).require(200);
      assertTrue(answer.header("Cache-Control").startsWith("private"), path);
      assertTrue(
          String.join(",", answer.response().headers().allValues("Vary")).contains("Authorization"),
          path);
    }
  }

  @Test
  void pagesOfTheListFitTogether() {
    Http somebody = Newcomer.create().http();
    for (int i = 1; i <= 121; i++) {
      Extension extension = new Extension(somebody, "pages", i);
      extension.end(Extension.session(extension.start().require(201)), i).require(200);
    }
    JsonNode first = page(somebody, "");
    assertEquals(List.of(121, 50, 0), shape(first));
    assertTrue(first.path("has_more").asBoolean());
    JsonNode most = page(somebody, "?limit=1000");
    assertEquals(List.of(121, 100, 0), shape(most));
    assertEquals(100, most.path("sessions").size());
    JsonNode last = page(somebody, "?limit=50&offset=100");
    assertEquals(21, last.path("sessions").size());
    assertFalse(last.path("has_more").asBoolean());
    assertEquals(
        page(somebody, "?limit=20&offset=40").path("sessions"),
        page(somebody, "?limit=20&page=3").path("sessions"));
    String today = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
    assertEquals(0, page(somebody, "?start_date=" + today).path("total").asInt());
    assertEquals(121, page(somebody, "?end_date=" + today).path("total").asInt());
    assertEquals(0, page(somebody, "?end_date=2020-01-01T00:00:00Z").path("total").asInt());
  }

  private static JsonNode page(Http http, String query) {
    return http.get("/api/sessions" + query).require(200).json().path("data");
  }

  private static List<Integer> shape(JsonNode page) {
    return List.of(
        page.path("total").asInt(), page.path("limit").asInt(), page.path("offset").asInt());
  }
}
