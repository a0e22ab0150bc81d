package tidemark.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidemark.client.wire.Event;
import tidemark.client.wire.Json;

/// The events of one bucket, as ActivityWatch treats them.
final class Store {
  private record Key(long start, String data) {}

  private final boolean isKeyed;
  private final List<Event> events = new ArrayList<>();
  private final Map<Key, Integer> places = new HashMap<>();

  /// @param isKeyed whether an event that comes twice is stored once, as Tidemark does it
  Store(boolean isKeyed) {
    this.isKeyed = isKeyed;
  }

  synchronized void insert(Event event) {
    Key key = new Key(event.start(), event.data());
    Integer known = isKeyed ? places.get(key) : null;
    if (known == null) {
      places.put(key, events.size());
      events.add(event);
    } else if (events.get(known).length() < event.length()) {
      events.set(known, event);
    }
  }

  synchronized void beat(Event beat, long pulse) {
    Optional<Event> newest = events.stream().max(Comparator.comparingLong(Event::start));
    Optional<Event> grown = newest.flatMap(event -> event.continuedBy(beat, pulse));
    if (grown.isPresent()) {
      events.set(events.lastIndexOf(newest.orElseThrow()), grown.get());
    } else {
      insert(beat);
    }
  }

  synchronized List<Event> all() {
    return List.copyOf(events);
  }

  synchronized Optional<JsonNode> one(int id) {
    return id < events.size() ? Optional.of(json(id, events.get(id))) : Optional.empty();
  }

  /// The newest first, each cut to the span.
  synchronized ArrayNode range(long start, long end, int limit) {
    record Placed(int id, Event event) {}
    List<Placed> found = new ArrayList<>();
    for (int id = 0; id < events.size(); id++) {
      Event event = events.get(id);
      if (event.end() >= start && event.start() <= end) {
        found.add(new Placed(id, event));
      }
    }
    found.sort(Comparator.comparingLong((Placed placed) -> placed.event().start()).reversed());
    ArrayNode list = Json.array();
    found.stream()
        .limit(limit)
        .forEach(placed -> list.add(json(placed.id(), cut(placed.event(), start, end))));
    return list;
  }

  private static Event cut(Event event, long start, long end) {
    long from = Math.max(start, event.start());
    return new Event(from, Math.min(end, event.end()) - from, event.data());
  }

  private static ObjectNode json(int id, Event event) {
    return event.json().put("id", id);
  }
}
