package tidemark.query.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidemark.json.Canonical;
import tidemark.query.value.Activity;
import tidemark.query.value.Data;

/// Choosing and gathering events by what stands under a key of their data.
final class Keys {
  private Keys() {}

  static List<Activity> filter(List<Activity> events, Predicate<Data> wanted) {
    Map<Data, Boolean> known = new HashMap<>();
    List<Activity> kept = new ArrayList<>();
    for (Activity event : events) {
      if (known.computeIfAbsent(event.data(), wanted::test)) {
        kept.add(event);
      }
    }
    return kept;
  }

  /// Numbers are equal however they are written.
  static Predicate<Data> oneOf(String key, List<JsonNode> values) {
    Set<String> wanted = values.stream().map(Canonical::text).collect(Collectors.toSet());
    return data -> {
      JsonNode value = data.get(key);
      return value != null && wanted.contains(Canonical.text(value));
    };
  }

  /// One event for each combination of values: as long as all of them, and otherwise the first.
  /// Events with some of the keys are gathered by those; events with none are left out.
  static List<Activity> merge(List<Activity> events, List<String> keys) {
    Map<List<String>, Gathered> byValues = new LinkedHashMap<>();
    Map<Data, Gathered> byData = new HashMap<>();
    for (Activity event : events) {
      Gathered gathered =
          byData.computeIfAbsent(
              event.data(),
              data -> byValues.computeIfAbsent(values(data, keys), _ -> new Gathered(event)));
      gathered.duration += event.duration();
    }
    return byValues.entrySet().stream()
        .filter(entry -> entry.getKey().stream().anyMatch(value -> !value.isEmpty()))
        .map(entry -> entry.getValue().event())
        .toList();
  }

  /// Neighbours with the same value under `key` become one.
  static List<Activity> chunk(List<Activity> events, String key) {
    List<Activity> chunks = new ArrayList<>();
    String last = "";
    for (Activity event : events) {
      String value = text(event.data().get(key));
      if (value.isEmpty()) {
        continue;
      }
      if (value.equals(last)) {
        Activity chunk = chunks.getLast();
        chunks.set(chunks.size() - 1, chunk.over(chunk.start(), chunk.end() + event.duration()));
      } else {
        chunks.add(event);
      }
      last = value;
    }
    return chunks;
  }

  private static List<String> values(Data data, List<String> keys) {
    return keys.stream().map(key -> text(data.get(key))).toList();
  }

  /// Nothing for a value that is not there; every other one has a text.
  private static String text(@Nullable JsonNode value) {
    return value == null ? "" : Canonical.text(value);
  }

  private static final class Gathered {
    private final Activity first;
    private long duration;

    private Gathered(Activity first) {
      this.first = first;
    }

    private Activity event() {
      return first.computed(first.start(), first.start() + duration);
    }
  }
}
