package tidemark.work.statistics;

import java.time.LocalDate;

/// What was done in the sessions that began on a day.
public record Day(LocalDate date, long seconds, int sessions) {
  static Day empty(LocalDate date) {
    return new Day(date, 0, 0);
  }

  Day and(Stint stint) {
    return new Day(date, seconds + stint.seconds(), sessions + 1);
  }
}
