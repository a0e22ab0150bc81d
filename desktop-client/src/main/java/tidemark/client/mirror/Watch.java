package tidemark.client.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tidemark.client.wire.Answer;
import tidemark.client.wire.Event;
import tidemark.client.wire.Json;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Tries;

/// A server that speaks ActivityWatch, wherever it is.
///
/// @param remote the address and what is shown there
/// @param tries how often a request is tried
public record Watch(Remote remote, Tries tries) {
  private static final String API = "/api/0/";

  /// A bucket, as its server describes it.
  public record Bucket(String id, ObjectNode description) {
    public String hostname() {
      return description.path("hostname").asText("unknown");
    }

    boolean isReplica() {
      return id.contains("-synced-from-") || description.path("data").has("$aw.sync.origin");
    }

    boolean isOf(Here here) {
      String device =
          description
              .path("device_id")
              .asText(description.path("data").path("device_id").asText(""));
      return device.isEmpty()
          ? hostname().equals(here.hostname())
          : device.equals(here.registered()) || device.equals(here.device());
    }
  }

  /// The local server: what it calls itself, and the id it is registered under.
  record Here(String hostname, String device, String registered) {}

  ObjectNode info() throws IOException {
    return get("info").object();
  }

  public List<Bucket> buckets() throws IOException {
    List<Bucket> buckets = new ArrayList<>();
    get("buckets/")
        .object()
        .properties()
        .forEach(bucket -> {
          if (bucket.getValue() instanceof ObjectNode description) {
            buckets.add(new Bucket(bucket.getKey(), description));
          }
        });
    return buckets;
  }

  public long count(String bucket) throws IOException {
    return get(path(bucket) + "/events/count").json().asLong();
  }

  /// Makes a bucket, unless it is there.
  void create(String id, ObjectNode description) throws IOException {
    Answer _ = post(path(id), description.toString());
  }

  Optional<Event> newest(String bucket) throws IOException {
    ArrayNode events = get(path(bucket) + "/events?limit=1").array();
    return events.isEmpty() ? Optional.empty() : Optional.of(Event.of(events.get(0)));
  }

  /// The newest first, each cut to the span.
  ///
  /// @param span parameters of the request
  ArrayNode events(String bucket, List<String> span) throws IOException {
    return get(path(bucket) + "/events" + span.stream().collect(Collectors.joining("&", "?", "")))
        .array();
  }

  /// An event as a whole, if it is still there.
  Optional<JsonNode> event(String bucket, long id) throws IOException {
    Answer answer = tries.of(() -> remote.get(API + path(bucket) + "/events/" + id));
    return answer.status() == 200 ? Optional.of(answer.json()) : Optional.empty();
  }

  void insert(String bucket, List<Event> events) throws IOException {
    ArrayNode list = Json.array();
    events.forEach(event -> list.add(event.json()));
    Answer _ = post(path(bucket) + "/events", list.toString());
  }

  /// Lets the newest event grow.
  void grow(String bucket, Event event) throws IOException {
    Answer _ = post(path(bucket) + "/heartbeat?pulsetime=0", event.json().toString());
  }

  /// The id under which the server knows the device.
  String register(String device, String hostname) throws IOException {
    ObjectNode said = Json.object().put("device_id", device).put("hostname", hostname);
    return post("devices/register", said.toString()).object().path("id").asText();
  }

  private Answer get(String path) throws IOException {
    return tries.of(() -> remote.get(API + path)).require();
  }

  private Answer post(String path, String body) throws IOException {
    return tries.of(() -> remote.post(API + path, body)).require();
  }

  private static String path(String bucket) {
    return "buckets/" + Remote.encoded(bucket);
  }
}
