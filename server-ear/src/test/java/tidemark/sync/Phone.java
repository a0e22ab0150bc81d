package tidemark.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tidemark.stack.Http;

/// A device with the mood tracker on it: uploads, then downloads with the cursor of the answer, and
/// keeps whatever it is told.
final class Phone {
  private final Http owner;
  private final String id = UUID.randomUUID().toString();
  private final Map<String, JsonNode> records = new TreeMap<>();
  private String cursor = "";

  Phone(Http owner) {
    this.owner = owner;
  }

  String id() {
    return id;
  }

  String cursor() {
    return cursor;
  }

  /// Uploads these changes; the answer's cursor is used for the next download.
  JsonNode upload(String... changes) {
    String body = envelope(changes);
    JsonNode answer = owner.post("/v1/sync/upload", body).require(200).json();
    read(body).path("changes").forEach(change -> records.put(change.path("id").asText(), change));
    cursor = answer.path("server_cursor").asText();
    return answer;
  }

  /// The same, and the answer never arrives.
  void uploadInVain(String... changes) {
    owner.post("/v1/sync/upload", envelope(changes)).require(200);
  }

  /// Downloads until nothing is left.
  Phone download() {
    boolean hasMore = true;
    while (hasMore) {
      JsonNode page =
          owner
              .post(
                  "/v1/sync/download",
                  "{\"device_id\":\"%s\",\"since\":\"%s\"}".formatted(id, cursor))
              .require(200)
              .json();
      page.path("changes").forEach(change -> records.put(change.path("id").asText(), change));
      cursor = page.path("server_cursor").asText();
      hasMore = page.path("has_more").asBoolean();
    }
    return this;
  }

  /// What it knows of a record; missing if nothing.
  JsonNode record(String id) {
    return records.getOrDefault(id, MissingNode.getInstance());
  }

  static String mood(String id, String updatedAt, int value) {
    return """
    {"entity_type":"MoodEntry","id":"%s","updated_at":"%s","deleted":false,
     "data":{"id":"%s","value":%d,"activities":[],"note":null}}
    """
        .formatted(id, updatedAt, id, value);
  }

  static String deletion(String id, String updatedAt) {
    return """
    {"entity_type":"MoodEntry","id":"%s","updated_at":"%s","deleted":true,"data":null}
    """
        .formatted(id, updatedAt);
  }

  private static JsonNode read(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  private String envelope(String... changes) {
    return "{\"device_id\":\"%s\",\"client_cursor\":\"%s\",\"changes\":[%s]}"
        .formatted(id, cursor, String.join(",", changes));
  }
}
