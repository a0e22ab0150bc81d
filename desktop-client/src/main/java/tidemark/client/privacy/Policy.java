package tidemark.client.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidemark.client.wire.Malformed;
import tidemark.client.wire.Times;

/// What an organisation lets leave a machine. Pure.
///
/// @param hours outside of which nothing leaves; nothing for always
record Policy(List<Rule> rules, Optional<Span> hours) implements Sieve {
  static final Policy NONE = new Policy(List.of(), Optional.empty());

  /// Days and times of a place. A span that ends before it begins goes over midnight, and belongs
  /// to the day on which it began.
  record Span(ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime until) {
    static Span of(JsonNode hours) {
      Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
      try {
        hours.path("days").forEach(day -> days.add(DayOfWeek.of(day.asInt())));
        return new Span(
            ZoneId.of(hours.path("zone").asText()),
            days,
            LocalTime.parse(hours.path("from").asText()),
            LocalTime.parse(hours.path("until").asText()));
      } catch (DateTimeException _) {
        throw new Malformed("The hours of a policy cannot be read.");
      }
    }

    boolean contains(long micros) {
      ZonedDateTime there = Times.instant(micros).atZone(zone);
      LocalTime time = there.toLocalTime();
      if (from.isBefore(until)) {
        return days.contains(there.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
      }
      return time.isBefore(until)
          ? days.contains(there.getDayOfWeek().minus(1))
          : days.contains(there.getDayOfWeek()) && !time.isBefore(from);
    }
  }

  /// `{"rules": […], "hours": {…}, "salt": "…"}`; a mistake in it refuses it as a whole.
  static Policy of(JsonNode policy) {
    List<Rule> rules = new ArrayList<>();
    for (JsonNode rule : policy.path("rules")) {
      if (rule.path("enabled").asBoolean(true)) {
        rules.add(Rule.of(rule, policy.path("salt").asText()));
      }
    }
    JsonNode hours = policy.path("hours");
    return new Policy(
        List.copyOf(rules), hours.isObject() ? Optional.of(Span.of(hours)) : Optional.empty());
  }

  @Override
  public Optional<ObjectNode> left(String bucket, long start, ObjectNode data) {
    if (hours.isPresent() && !hours.get().contains(start)) {
      return Optional.empty();
    }
    ObjectNode left = data;
    for (Rule rule : rules) {
      if (rule.concerns(bucket) && rule.matches(left)) {
        if (rule.drops()) {
          return Optional.empty();
        }
        left = rule.redacted(left);
      }
    }
    return Optional.of(left);
  }
}
