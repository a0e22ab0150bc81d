package tidemark.webhook.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When a message is tried again: soon at first, in the end once a day.
final class Schedule {
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /// So much of a pause is left to chance, or all that failed together would come back together.
  private static final double JITTER = 0.2;

  /// A receiver that takes nothing for so long takes nothing any more.
  private static final Duration PATIENCE = Duration.ofDays(5);

  private Schedule() {}

  /// @param tries that have failed so far
  /// @param chance from 0 to 1
  static Optional<Instant> next(int tries, Instant now, double chance) {
    if (tries > PAUSES.size()) {
      return Optional.empty();
    }
    long pause = PAUSES.get(tries - 1).toMillis();
    return Optional.of(now.plusMillis(Math.round(pause * (1 - JITTER / 2 + JITTER * chance))));
  }

  static boolean isHopeless(Instant failingSince, Instant now) {
    return failingSince.plus(PATIENCE).isBefore(now);
  }
}
