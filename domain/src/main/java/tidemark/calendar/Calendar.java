package tidemark.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/// Somebody's days. Pure.
///
/// @param start the hour at which a day begins
public record Calendar(ZoneId zone, LocalTime start) {

  /// The first moment of the day. Where the clocks leap over it, that is the moment of the leap;
  /// where they show it twice, the first time.
  public Instant begin(LocalDate day) {
    LocalDateTime local = day.atTime(start);
    @Nullable ZoneOffsetTransition leap = zone.getRules().getTransition(local);
    return leap != null && leap.isGap() ? leap.getInstant() : local.atZone(zone).toInstant();
  }

  /// The day a moment belongs to.
  public LocalDate dayOf(Instant moment) {
    LocalDate day =
        moment.atZone(zone).toLocalDateTime().minusNanos(start.toNanoOfDay()).toLocalDate();
    if (moment.isBefore(begin(day))) {
      return day.minusDays(1);
    }
    return moment.isBefore(begin(day.plusDays(1))) ? day : day.plusDays(1);
  }
}
