package tidemark.privacy.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidemark.Refusal;

/// When something may be stored. Hours that end before they begin go over midnight, and belong to
/// the day on which they began.
record Hours(ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime until) {

  static @Nullable Hours of(JsonNode hours) {
    if (hours.isNull() || hours.isMissingNode()) {
      return null;
    }
    try {
      Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
      for (JsonNode day : hours.path("days")) {
        days.add(DayOfWeek.of(day.asInt()));
      }
      var read =
          new Hours(
              ZoneId.of(hours.path("zone").asText()),
              days,
              LocalTime.parse(hours.path("from").asText()),
              LocalTime.parse(hours.path("until").asText()));
      if (days.isEmpty() || read.from().equals(read.until())) {
        throw wrong();
      }
      return read;
    } catch (DateTimeException _) {
      throw wrong();
    }
  }

  boolean contain(Instant instant) {
    ZonedDateTime there = instant.atZone(zone);
    LocalTime time = there.toLocalTime();
    if (from.isBefore(until)) {
      return days.contains(there.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
    }
    return time.isBefore(until)
        ? days.contains(there.getDayOfWeek().minus(1))
        : days.contains(there.getDayOfWeek()) && !time.isBefore(from);
  }

  private static Refusal wrong() {
    return Refusal.ofFields(
        Map.of(
            "hours",
            "{\"zone\": \"Europe/Berlin\", \"days\": [1, 2, 3, 4, 5], \"from\": \"08:00\", \"until\":"
                + " \"18:00\"}, or null"));
  }
}
