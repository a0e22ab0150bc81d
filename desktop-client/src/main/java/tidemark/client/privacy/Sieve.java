package tidemark.client.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import tidemark.client.wire.Event;
import tidemark.client.wire.Json;
import tidemark.client.wire.Times;

/// Whatever leaves this machine goes through one.
@FunctionalInterface
public interface Sieve {
  /// One that lets everything through, for what only comes here.
  static Sieve open() {
    return (_, _, data) -> Optional.of(data);
  }

  /// What is left of the data of an event; nothing when it shall not leave at all.
  ///
  /// @param start of the event, in microseconds
  Optional<ObjectNode> left(String bucket, long start, ObjectNode data);

  default Optional<Event> left(String bucket, Event event) {
    return left(bucket, event.start(), Json.readObject(event.data()))
        .map(data -> new Event(event.start(), event.length(), Json.canonical(data)));
  }

  /// The same for an event as a watcher writes it, whose other members stay.
  default Optional<ObjectNode> left(String bucket, ObjectNode event) {
    long start = Times.micros(Times.parse(event.path("timestamp").asText()));
    ObjectNode data = event.path("data") instanceof ObjectNode known ? known : Json.object();
    return left(bucket, start, data)
        .map(left -> {
          ObjectNode copy = event.deepCopy();
          if (event.path("data").isObject()) {
            copy.set("data", left);
          }
          return copy;
        });
  }
}
