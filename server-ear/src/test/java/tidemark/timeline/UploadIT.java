package tidemark.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

class UploadIT {
  private final Http ada = Tidemark.running().as("ada");

  @Test
  void sameBatchThreeTimesIsStoredOnce() {
    String bucket = Names.unique("aw-watcher-window_host");
    String batch = batch(bucket, "2.073");
    assertEquals(2, upload("/api/v1/events", batch).path("inserted").asInt());
    for (String address : List.of("/v1/sync/events", "/activities")) {
      JsonNode again = upload(address, batch);
      assertEquals(0, again.path("inserted").asInt());
      assertEquals(2, again.path("unchanged").asInt());
    }
    assertEquals(2, upload("/api/v1/events", batch(bucket, "9")).path("updated").asInt());
    assertEquals(2, ada.get("/api/0/buckets/" + bucket + "/events/count").json().asInt());
    JsonNode made = ada.get("/api/0/buckets/" + bucket).json();
    assertEquals("currentwindow", made.path("type").asText());
    assertEquals("aw-watcher-window", made.path("client").asText());
  }

  @Test
  void brokenEventHoldsNothingUp() {
    String bucket = Names.unique("aw-watcher-afk_host");
    JsonNode report =
        upload(
            "/api/v1/events",
            """
            {"events":[{"id":1,"timestamp":"nonsense","data":{},"bucket_id":"%1$s"},
                       {"id":2,"timestamp":"2025-08-22 12:00:02+00:00","duration":0,"data":"text","bucket_id":"%1$s"},
                       {"id":3,"timestamp":"2025-08-22T12:00:03Z","data":{}}]}
            """
                .formatted(bucket));
    assertEquals(3, report.path("received").asInt());
    assertEquals(1, report.path("inserted").asInt());
    assertEquals(0, report.path("rejected").get(0).path("index").asInt());
    assertEquals(3, report.path("rejected").get(1).path("id").asInt());
    JsonNode stored = ada.get("/api/0/buckets/" + bucket + "/events").json();
    assertEquals("text", stored.get(0).path("data").path("$raw").asText());
  }

  @Test
  void emptyBatchIsFineAndNoEnvelopeIsNot() {
    assertEquals(0, upload("/api/v1/events", "{\"events\":[]}").path("received").asInt());
    assertEquals(400, ada.post("/api/v1/events", "{}").status());
    assertEquals(401, Tidemark.running().http().post("/api/v1/events", "{\"events\":[]}").status());
  }

  @Test
  void malloryUploadsIntoHerOwnSpace() {
    String bucket = Names.unique("aw-watcher-window_shared");
    upload("/api/v1/events", batch(bucket, "1"));
    Http mallory = Tidemark.running().as("mallory");
    assertEquals(
        2,
        mallory
            .post("/api/v1/events", batch(bucket, "500"))
            .require(200)
            .json()
            .path("inserted")
            .asInt());
    JsonNode adas = ada.get("/api/0/buckets/" + bucket + "/events").json();
    assertEquals(1, adas.get(0).path("duration").asDouble());
  }

  private JsonNode upload(String address, String batch) {
    return ada.post(address, batch).require(200).json();
  }

  private static String batch(String bucket, String duration) {
    return """
    {"events":[{"id":3,"timestamp":"2025-08-22 12:00:02+00:00","duration":%2$s,"data":{"app":"x"},"bucket_id":"%1$s"},
               {"id":2,"timestamp":"2025-08-22 11:00:02.5+00:00","duration":%2$s,"data":{"app":"y"},"bucket_id":"%1$s"}],
     "timestamp":"2026-11-21T02:42:48.891947+00:00","source":"samay-sync"}
    """
        .formatted(bucket, duration);
  }
}
