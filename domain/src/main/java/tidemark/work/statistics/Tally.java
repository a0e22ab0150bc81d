package tidemark.work.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tidemark.calendar.Calendar;

/// Counting. Pure.
final class Tally {
  private Tally() {}

  /// The days on which something began, the newest first.
  static List<Day> byDay(Calendar calendar, List<Stint> stints) {
    Map<LocalDate, Day> days = new TreeMap<>(Comparator.reverseOrder());
    for (Stint stint : stints) {
      LocalDate date = calendar.dayOf(stint.start());
      days.put(date, days.getOrDefault(date, Day.empty(date)).and(stint));
    }
    return List.copyOf(days.values());
  }

  /// Exactly these days, in this order.
  static List<Day> of(List<LocalDate> dates, List<Day> days) {
    return dates.stream()
        .map(date ->
            days.stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .orElse(Day.empty(date)))
        .toList();
  }
}
