package tidemark.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import tidemark.stack.Http;

/// A device that speaks our own protocol as docs/protocol.md tells it to, with a clock that may be
/// wrong.
final class Tablet {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Http owner;
  private final String id = UUID.randomUUID().toString();
  private final Map<String, ObjectNode> records = new TreeMap<>();
  private final Set<String> unsent = new HashSet<>();
  private final Set<String> marked = new HashSet<>();
  private final long clockIsWrongBy;
  private String cursor = "";
  private int restarts;

  /// @param clockIsWrongBy in seconds
  Tablet(Http owner, long clockIsWrongBy) {
    this.owner = owner;
    this.clockIsWrongBy = clockIsWrongBy;
  }

  String cursor() {
    return cursor;
  }

  int restarts() {
    return restarts;
  }

  /// Somebody writes a mood on this device.
  void write(String record, int value) {
    ObjectNode data = JSON.createObjectNode().put("value", value);
    edit(record).put("deleted", false).set("data", data);
  }

  void delete(String record) {
    edit(record).put("deleted", true).putNull("data");
  }

  private ObjectNode edit(String record) {
    ObjectNode known = records.computeIfAbsent(record, _ -> JSON.createObjectNode());
    unsent.add(record);
    marked.remove(record);
    return known.put("type", "mood_entry").put("id", record).put("updated_at", now().toString());
  }

  /// The mood on this device; 0 where there is none.
  int value(String record) {
    return records.containsKey(record) ? records.get(record).path("data").path("value").asInt() : 0;
  }

  Tablet sync() {
    send();
    receive();
    return this;
  }

  /// Sends what is unsent.
  void send() {
    ObjectNode body =
        JSON.createObjectNode()
            .put("device_id", id)
            .put("cursor", cursor.isEmpty() ? null : cursor)
            .put("client_time", now().toString());
    ArrayNode changes = body.putArray("changes");
    for (String record : unsent) {
      ObjectNode change = known(record).deepCopy();
      change.set("base_usn", change.remove("usn"));
      changes.add(change);
    }
    JsonNode answer = owner.post("/api/v1/changes", body.toString()).require(200).json();
    for (JsonNode result : answer.path("results")) {
      hear(result);
    }
    cursor = answer.path("cursor").asText();
  }

  private void hear(JsonNode result) {
    String record = result.path("id").asText();
    switch (result.path("outcome").asText()) {
      case "applied", "unchanged" -> known(record).set("usn", result.path("usn"));
      case "conflict" -> records.put(record, result.path("current").deepCopy());
      case "gone" -> records.remove(record);
      default -> throw new AssertionError(result.toString());
    }
    unsent.remove(record);
  }

  /// Asks for pages until nothing is left; starts over when it is told to.
  void receive() {
    boolean hasMore = true;
    while (hasMore) {
      Http.Answer answer =
          owner.get(
              "/api/v1/changes?types=mood_entry&limit=500"
                  + (cursor.isEmpty() ? "" : "&since=" + cursor));
      if (answer.status() == 410 && answer.json().path("action").asText().equals("full_resync")) {
        startOver();
        continue;
      }
      JsonNode page = answer.require(200).json();
      page.path("changes").forEach(this::adopt);
      cursor = page.path("cursor").asText();
      hasMore = page.path("has_more").asBoolean();
    }
    records.keySet().removeAll(marked);
    marked.clear();
  }

  private ObjectNode known(String record) {
    return Objects.requireNonNull(records.get(record));
  }

  private void adopt(JsonNode change) {
    String record = change.path("id").asText();
    marked.remove(record);
    if (!unsent.contains(record)) {
      records.put(record, change.deepCopy());
    }
  }

  private void startOver() {
    restarts++;
    cursor = "";
    marked.addAll(records.keySet());
    marked.removeAll(unsent);
  }

  private Instant now() {
    return Instant.now().plusSeconds(clockIsWrongBy);
  }
}
