package tidemark.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.stack.Http;

class EncryptedIT {
  private static final String ENVELOPE =
      "{\"$enc\":{\"v\":1,\"kid\":\"BXPuENgn\",\"iv\":\"oKGio6Slpqeoqaqr\",\"ct\":\"5ObB2CTNCz3O\"},\"x\":1.0}";
  private static final String CLEAR = "{\"app\":\"editor\"}";
  private static final String FILTERS =
      """
      [{"field":"x","pattern":".*","action":"drop"},{"field":"$enc.ct","pattern":".","action":"redact","replacement":"gone"},
       {"field":"app","pattern":"bank","action":"drop"}]
      """;

  private final Http http = Newcomer.create().http();

  @Test
  void encryptedDataAreKeptAsTheyCameAndLeftOutOfWhatIsComputed() throws IOException {
    http.post("/api/0/settings/privacy_filters", FILTERS).require(201);
    http.post(
            "/api/0/buckets/w", "{\"type\":\"currentwindow\",\"client\":\"c\",\"hostname\":\"h\"}")
        .require(200);
    String batch = "[" + at("09:00", 60, ENVELOPE) + "," + at("10:00", 30, CLEAR) + "]";
    http.post("/api/0/buckets/w/events", batch).require(200);
    http.post("/api/0/buckets/w/events", batch).require(200);
    http.post("/api/0/buckets/w/heartbeat?pulsetime=90", at("11:00", 0, ENVELOPE)).require(200);
    http.post("/api/0/buckets/w/heartbeat?pulsetime=90", at("11:01", 0, ENVELOPE)).require(200);
    JsonNode events = http.get("/api/0/buckets/w/events").require(200).json();
    assertEquals(3, events.size(), "repeated ones are recognised: " + events);
    JsonNode envelope = JsonMapper.builder().build().readTree(ENVELOPE);
    assertEquals(envelope, events.path(0).path("data"));
    assertEquals(60, events.path(0).path("duration").asDouble(), "the same envelope lasts");
    assertEquals(envelope, events.path(2).path("data"));
    JsonNode asked =
        http.post(
                "/api/0/query",
                """
                {"timeperiods":["2026-01-01T00:00:00Z/2026-01-02T00:00:00Z"],
                 "query":["RETURN = merge_events_by_keys(query_bucket(\\"w\\"), [\\"app\\"]);"]}
                """)
            .require(200)
            .json()
            .path(0);
    assertEquals(1, asked.size(), asked.toString());
    assertEquals("editor", asked.path(0).path("data").path("app").asText());
    assertEquals(30, asked.path(0).path("duration").asDouble());
    String export = http.get("/api/0/buckets/w/export").require(200).body();
    assertTrue(export.contains("\"ct\":\"5ObB2CTNCz3O\""), export);
  }

  private static String at(String time, int seconds, String data) {
    return "{\"timestamp\":\"2026-01-01T%s:00Z\",\"duration\":%d,\"data\":%s}"
        .formatted(time, seconds, data);
  }
}
