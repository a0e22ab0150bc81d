package tidemark.usage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tidemark.Micros;
import tidemark.calendar.Calendar;
import tidemark.json.Json;
import tidemark.query.value.Activity;
import tidemark.query.value.Data;

/// Adds up. Pure.
final class Sums {
  private static final int HOURS = 24;
  private static final Comparator<Share> LARGEST =
      Comparator.comparingLong(Share::micros).reversed().thenComparing(s -> s.name().toString());

  private Sums() {}

  static long all(List<Activity> events) {
    return events.stream().mapToLong(Activity::duration).sum();
  }

  /// By what the events say under a key.
  static List<Share> by(String key, List<Activity> events) {
    Map<List<String>, Long> sums = new LinkedHashMap<>();
    // events that say the same share their data
    Map<Data, List<String>> names = new HashMap<>();
    for (Activity event : events) {
      List<String> name = names.computeIfAbsent(event.data(), _ -> name(event.data().get(key)));
      sums.merge(name, event.duration(), Long::sum);
    }
    return sums.entrySet().stream()
        .map(sum -> new Share(sum.getKey(), sum.getValue()))
        .sorted(LARGEST)
        .toList();
  }

  /// Every day the question touches, an empty one too.
  static List<Share> days(Question question, Calendar calendar, List<Activity> events) {
    Map<String, Long> sums = new LinkedHashMap<>();
    var last = calendar.dayOf(question.to().minusNanos(1_000));
    for (var day = calendar.dayOf(question.from()); !day.isAfter(last); day = day.plusDays(1)) {
      sums.put(day.toString(), 0L);
    }
    Function<Instant, Part> cut =
        moment -> {
          var day = calendar.dayOf(moment);
          return new Part(day.toString(), calendar.begin(day.plusDays(1)));
        };
    return parts(sums, events, cut);
  }

  /// The 24 hours of a clock, over all days.
  static List<Share> hours(Calendar calendar, List<Activity> events) {
    Map<String, Long> sums = new LinkedHashMap<>();
    for (int hour = 0; hour < HOURS; hour++) {
      sums.put("%02d".formatted(hour), 0L);
    }
    Function<Instant, Part> cut =
        moment -> {
          ZonedDateTime local = moment.atZone(calendar.zone());
          return new Part(
              "%02d".formatted(local.getHour()),
              local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant());
        };
    return parts(sums, events, cut);
  }

  static List<Share> sorted(List<Share> shares) {
    return shares.stream().sorted(LARGEST).toList();
  }

  /// The name of the part of time a moment lies in, and when the next one begins.
  private record Part(String name, Instant until) {}

  private static List<Share> parts(
      Map<String, Long> sums, List<Activity> events, Function<Instant, Part> cut) {
    for (Activity event : events) {
      for (long from = event.start(); from < event.end(); ) {
        Part part = cut.apply(Micros.instant(from));
        long until = Math.min(event.end(), Micros.of(part.until()));
        sums.merge(part.name(), until - from, Long::sum);
        from = until;
      }
    }
    return sums.entrySet().stream()
        .map(sum -> new Share(List.of(sum.getKey()), sum.getValue()))
        .toList();
  }

  private static List<String> name(@Nullable JsonNode said) {
    if (said == null) {
      return List.of("");
    }
    return said.isArray()
        ? Json.elements(said).map(JsonNode::asText).toList()
        : List.of(said.asText());
  }
}
