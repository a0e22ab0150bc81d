package tidemark.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

class PrActivitiesIT {
  private final Http ada = Tidemark.running().as("ada");
  private final String name = Names.unique("Acts");

  @Test
  void sameActTwiceIsKeptOnce() {
    String act = act("approve", "2026-03-01T10:00:00.123Z");
    JsonNode first = ada.post("/api/activities", act).require(201).json();
    JsonNode again = ada.post("/api/activities", act).require(200).json();
    assertEquals(first.path("activity_id"), again.path("data").path("activity_id"));
    assertTrue(first.path("activity_id").isIntegralNumber());
    assertEquals("2026-03-01T10:00:00.123Z", again.path("created_at").asText());
    assertEquals(1, total(""));
  }

  @Test
  void otherTimeTypeOrRequestIsAnotherAct() {
    ada.post("/api/activities", act("comment", "2026-03-01T10:00:00Z")).require(201);
    ada.post("/api/activities", act("comment", "2026-03-01T10:00:01Z")).require(201);
    ada.post("/api/activities", act("approve", "2026-03-01T10:00:00Z")).require(201);
    String other = act("comment", "2026-03-01T10:00:00Z").replace(":7", ":8");
    ada.post("/api/activities", other).require(201);
    assertEquals(4, total(""));
    assertEquals(3, total("&activity_type=comment"));
    assertEquals(1, total("&pr_number=8"));
    assertEquals(0, total("&repo_owner=globex"));
    assertEquals(4, total("&repo_owner=ACME&limit=1&offset=100"));
  }

  /// The newest extension takes its queue for empty only when the count is right, again and again.
  @Test
  void queueSentTwiceIsEmptiedTwiceAndKeptOnce() {
    String batch =
        "{\"activities\":[%s,%s,%s]}"
            .formatted(
                act("comment", "2026-03-01T10:00:00Z"),
                act("request_changes", "2026-03-01T10:05:00Z"),
                act("comment", "2026-03-01T10:00:00Z"));
    JsonNode first = ada.post("/api/activities/batch", batch).require(201).json().path("data");
    JsonNode again = ada.post("/api/activities/batch", batch).require(201).json().path("data");
    assertEquals(3, first.path("created_count").asInt());
    assertEquals(3, first.path("count").asInt());
    assertEquals(first, again);
    assertEquals(2, total(""));
  }

  @Test
  void senselessItemHoldsNothingUp() {
    String batch =
        "{\"activities\":[%s,%s]}"
            .formatted(
                act("shout", "2026-03-01T10:00:00Z"), act("comment", "2026-03-01T10:00:00Z"));
    JsonNode kept = ada.post("/api/activities/batch", batch).require(201).json();
    assertEquals(2, kept.path("created_count").asInt());
    assertEquals(1, kept.path("count").asInt());
    assertEquals(0, kept.path("rejected").path(0).path("index").asInt());
    assertEquals(1, total(""));
  }

  @Test
  void actIsLinkedToItsSessionAndKeepsItsMetadata() {
    Extension extension = new Extension(ada, name, 7);
    long session = Extension.session(extension.start().require(201));
    String act = act("comment", "2026-03-01T10:00:00Z");
    String linked =
        act.replace(
            "}", ",\"session_id\":" + session + ",\"metadata\":{\"is_inline_comment\":true}}");
    ada.post("/api/activities", linked).require(201);
    long others = Extension.session(Extension.of("mallory").start().require(201));
    String stranger =
        act("comment", "2026-03-01T11:00:00Z").replace("}", ",\"session_id\":" + others + "}");
    ada.post("/api/activities", stranger).require(201);
    JsonNode list = list("").path("activities");
    assertTrue(list.path(0).path("session_id").isMissingNode(), "one that is not Ada's");
    assertEquals(session, list.path(1).path("session_id").asLong());
    assertTrue(list.path(1).path("metadata").path("is_inline_comment").asBoolean());
    extension.end(session, 1).require(200);
  }

  @Test
  void statisticsCountTheDaysOnWhichSomethingWasDone() {
    Http somebody = Newcomer.create().http();
    String now = Instant.now().toString();
    somebody.post("/api/activities", act("comment", now)).require(201);
    somebody.post("/api/activities", act("approve", now)).require(201);
    somebody.post("/api/activities", act("comment", "2020-01-01T00:00:00Z")).require(201);
    JsonNode answer = somebody.get("/api/activities/stats?days=7").require(200).json();
    assertEquals(7, answer.path("period_days").asInt());
    assertEquals(1, answer.path("stats").size());
    JsonNode day = answer.path("data").path("stats").path(0);
    assertEquals(1, day.path("comment_count").asInt());
    assertEquals(1, day.path("approve_count").asInt());
    assertEquals(0, day.path("request_changes_count").asInt());
    assertEquals(2, day.path("total_count").asInt());
  }

  private String act(String type, String at) {
    return """
    {"activity_type":"%s","repo_owner":"acme","repo_name":"%s","pr_number":7,"created_at":"%s"}\
    """
        .formatted(type, name, at);
  }

  private int total(String filter) {
    return list(filter).path("total").asInt();
  }

  private JsonNode list(String filter) {
    return ada.get("/api/activities?repo_name=" + name + filter).require(200).json().path("data");
  }
}
