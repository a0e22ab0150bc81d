package tidemark.focus;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidemark.Refusal;

/// What is told of a session.
///
/// @param seconds of focus, without its pauses
/// @param modifiedAt by the client's clock
public record Figures(
    Instant start,
    @Nullable Instant end,
    int plannedMinutes,
    @Nullable Long seconds,
    boolean completed,
    Instant modifiedAt) {
  private static final int LONGEST_PLAN = 480;
  private static final Duration LONGEST = Duration.ofDays(1);

  public Figures {
    if (plannedMinutes < 1 || plannedMinutes > LONGEST_PLAN) {
      throw Refusal.ofFields(Map.of("planned_duration_minutes", "1 to 480 minutes"));
    }
    if (end != null && end.isBefore(start)) {
      throw Refusal.ofFields(Map.of("end_time", "a time after the start"));
    }
    if (seconds != null && (seconds < 0 || seconds > LONGEST.toSeconds())) {
      throw Refusal.ofFields(Map.of("actual_duration_seconds", "0 to 86400 seconds"));
    }
  }

  /// A clock that is ahead of ours does not win by it.
  Figures notAfter(Instant now) {
    return modifiedAt.isAfter(now)
        ? new Figures(start, end, plannedMinutes, seconds, completed, now)
        : this;
  }

  String status() {
    if (completed) {
      return "completed";
    }
    return end == null ? "active" : "abandoned";
  }
}
