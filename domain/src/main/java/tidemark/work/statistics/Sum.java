package tidemark.work.statistics;

import java.util.List;

/// Several days together.
public record Sum(long seconds, long sessions, int days) {
  public static Sum of(List<Day> days) {
    return new Sum(
        days.stream().mapToLong(Day::seconds).sum(),
        days.stream().mapToLong(Day::sessions).sum(),
        (int) days.stream().filter(day -> day.sessions() > 0).count());
  }

  /// Rounded, of each day with a session.
  public long secondsPerDay() {
    return rounded(days);
  }

  /// Rounded.
  public long secondsPerSession() {
    return rounded(sessions);
  }

  private long rounded(long parts) {
    return parts == 0 ? 0 : Math.round((double) seconds / parts);
  }
}
