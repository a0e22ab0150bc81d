package tidemark.access;

import java.util.Map;
import java.util.UUID;
import tidemark.stack.Http;

/// What operations on synced records are asked with. Records are the asker's own, whoever it is.
final class Synced {
  private static final String DEVICE = "0b2f5d6e-6b1c-4a3e-8f40-5f1f6f0c9a01";

  private Synced() {}

  static Map<String, String> bodies() {
    return Map.of(
        "syncUpload",
        "{\"device_id\":\"%s\",\"changes\":[]}".formatted(DEVICE),
        "syncDownload",
        "{\"device_id\":\"%s\",\"since\":\"\"}".formatted(DEVICE),
        "sendChanges",
        "{\"device_id\":\"%s\",\"changes\":[]}".formatted(DEVICE));
  }

  /// A version of a record that lost.
  static String conflict(Http owner) {
    String record = UUID.randomUUID().toString();
    owner.post("/v1/sync/upload", upload(record, "2026-01-31T12:00:01Z", 5)).require(200);
    owner.post("/v1/sync/upload", upload(record, "2026-01-31T12:00:00Z", 2)).require(200);
    return owner
        .get("/api/v1/conflicts")
        .require(200)
        .json()
        .valueStream()
        .filter(conflict -> conflict.path("entity_id").asText().equals(record))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asText();
  }

  private static String upload(String record, String time, int value) {
    return """
    {"device_id":"%s","changes":[{"entity_type":"MoodEntry","id":"%s","updated_at":"%s","deleted":false,"data":{"value":%d}}]}
    """
        .formatted(DEVICE, record, time, value);
  }
}
