package tidemark.web.login;

import java.time.Duration;
import java.time.Instant;

/// How long somebody may stay signed in: half an hour without a request, which the container sees
/// to, and half a day in all, whatever they do.
final class Stay {
  static final Duration LONGEST = Duration.ofHours(12);

  private Stay() {}

  /// Whether a session that began then is over.
  static boolean isOver(Instant began, Instant now) {
    return !now.isBefore(began.plus(LONGEST));
  }
}
