package tidemark.client.relay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tidemark.client.queue.Queue;
import tidemark.client.relay.Relay.Reply;
import tidemark.client.wire.Event;
import tidemark.client.wire.Json;
import tidemark.client.wire.Malformed;

/// What is answered without the server.
///
/// @param queue where it is kept
/// @param identity of this machine
/// @param pausing whether it is kept
/// @param passage that knows of buckets made elsewhere
public record Desk(Queue queue, Identity identity, Pausing pausing, Passage passage) {
  static final Reply OUT_OF_REACH = Relay.message(503, "The server is out of reach");
  private static final Reply DONE = new Reply(200, null);
  private static final Reply EXISTS = new Reply(304, null);

  Reply info() {
    ObjectNode info = Json.object();
    info.put("hostname", identity.hostname());
    info.put("version", "v0.14.0 (tidemark relay)");
    info.put("testing", false);
    info.put("device_id", identity.device());
    return new Reply(200, info);
  }

  Reply create(String bucket, ObjectNode said) {
    for (String member : List.of("type", "client", "hostname")) {
      if (!said.path(member).isTextual()) {
        throw new Malformed("A bucket needs the text '" + member + "'.");
      }
    }
    ObjectNode description = Json.object();
    description.put("id", bucket);
    description.set("type", said.get("type"));
    description.set("client", said.get("client"));
    description.set("hostname", said.get("hostname"));
    if (said.path("hostname").textValue().equals("!local")) {
      description.put("hostname", identity.hostname());
    }
    description.set("data", said.path("data").isObject() ? said.get("data") : Json.object());
    description.put(
        "created",
        said.path("created").isTextual()
            ? said.get("created").textValue()
            : pausing.clock().instant().toString());
    return queue.create(bucket, description.toString()) ? DONE : EXISTS;
  }

  Reply beat(String bucket, String query, JsonNode body) {
    Event beat = Event.of(body);
    long pulse = pulse(query);
    if (isMissing(bucket)) {
      return missing(bucket);
    }
    Optional<Event> left =
        pausing.isPaused() ? Optional.empty() : pausing.guard().left(bucket, beat);
    return new Reply(200, left.map(event -> queue.beat(bucket, event, pulse)).orElse(beat).json());
  }

  Reply append(String bucket, JsonNode body) {
    ArrayNode events = body instanceof ArrayNode list ? list : Json.array().add(body);
    events.forEach(Event::of);
    if (isMissing(bucket)) {
      return missing(bucket);
    }
    ArrayNode left = Json.array();
    if (!pausing.isPaused()) {
      events.forEach(
          event -> pausing.guard().left(bucket, (ObjectNode) event).ifPresent(left::add));
    }
    if (!left.isEmpty()) {
      queue.append(bucket, left.toString());
    }
    return new Reply(200, events);
  }

  void forget(String bucket) {
    queue.forget(bucket);
  }

  /// What this machine knows by itself.
  Reply offline(List<String> path) {
    if (path.equals(List.of("buckets"))) {
      ObjectNode buckets = Json.object();
      queue.buckets().forEach((id, text) -> buckets.set(id, Json.read(text)));
      return new Reply(200, buckets);
    }
    if (path.size() < 2 || !path.getFirst().equals("buckets")) {
      return OUT_OF_REACH;
    }
    Optional<String> bucket = Optional.ofNullable(queue.buckets().get(path.get(1)));
    if (bucket.isEmpty()) {
      return OUT_OF_REACH;
    }
    if (path.size() == 2) {
      return new Reply(200, Json.read(bucket.get()));
    }
    if (path.size() == 3 && path.get(2).equals("events")) {
      ArrayNode events = Json.array();
      queue.last(path.get(1)).ifPresent(last -> events.add(last.json()));
      return new Reply(200, events);
    }
    return OUT_OF_REACH;
  }

  /// A bucket that the server knows is learnt by the way.
  private boolean isMissing(String bucket) {
    if (queue.buckets().containsKey(bucket)) {
      return false;
    }
    Optional<String> known = passage.bucket(bucket);
    known.ifPresent(description -> queue.learn(bucket, description));
    return known.isEmpty();
  }

  private static Reply missing(String bucket) {
    return Relay.message(404, "The requested bucket '" + bucket + "' does not exist");
  }

  private static long pulse(String query) {
    String text =
        Arrays.stream(query == null ? new String[0] : query.split("&"))
            .filter(parameter -> parameter.startsWith("pulsetime="))
            .map(parameter ->
                URLDecoder.decode(
                    parameter.substring("pulsetime=".length()), StandardCharsets.UTF_8))
            .findFirst()
            .orElse("");
    try {
      return Event.micros(new BigDecimal(text));
    } catch (NumberFormatException _) {
      throw new Malformed("A heartbeat needs the number 'pulsetime'.");
    }
  }
}
