package tidemark.rest.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.json.Json;
import tidemark.rest.timeline.EventReader;
import tidemark.timeline.Sample;

/// A batch, taken apart: what can be stored, by bucket, and what cannot, with the reason.
record Envelope(int received, Map<String, List<Sample>> events, List<RejectedJson> rejected) {
  private static final int LONGEST_NAME = 255;

  static Envelope of(JsonNode body) {
    JsonNode events = body.isArray() ? body : body.path("events");
    if (!events.isArray()) {
      throw new Refusal(Reason.BODY_UNREADABLE, "it needs a list 'events'.");
    }
    Map<String, List<Sample>> byBucket = new LinkedHashMap<>();
    List<RejectedJson> rejected = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      JsonNode event = events.get(i);
      try {
        byBucket
            .computeIfAbsent(bucket(event), _ -> new ArrayList<>())
            .add(EventReader.sample(withObject(event)));
      } catch (Refusal refusal) {
        rejected.add(new RejectedJson(i, event.get("id"), refusal.sentence()));
      }
    }
    byBucket.values().removeIf(List::isEmpty);
    return new Envelope(events.size(), byBucket, rejected);
  }

  private static String bucket(JsonNode event) {
    String name = event.path("bucket_id").asText("");
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new Refusal(Reason.VALUE_INVALID, "An event needs the text 'bucket_id'.");
    }
    return name;
  }

  /// Data that the client could not read itself comes as text, and is kept as such.
  private static JsonNode withObject(JsonNode event) {
    JsonNode data = event.path("data");
    if (!data.isTextual()) {
      return event;
    }
    ObjectNode kept = event.deepCopy();
    kept.set("data", Json.object().put("$raw", data.textValue()));
    return kept;
  }
}
