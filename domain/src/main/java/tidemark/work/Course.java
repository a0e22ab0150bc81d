package tidemark.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What becomes of a session when its client starts or ends it. Pure.
final class Course {
  /// A session that was silent for longer is not the one that is started now.
  static final Duration SILENCE = Duration.ofMinutes(30);

  /// No review takes longer; more is a broken clock.
  static final long LONGEST = Duration.ofDays(7).toSeconds();

  /// What a start means.
  sealed interface Step {}

  /// It is the session that runs already.
  record Resume(Held running) implements Step {}

  /// It is a new one.
  ///
  /// @param orphan that has to give way
  record Begin(@Nullable Held orphan) implements Step {}

  private Course() {}

  /// @param running the pull request's active session
  static Step start(@Nullable Held running, Instant now) {
    if (running == null) {
      return new Begin(null);
    }
    boolean isSilent = running.heardAt().plus(SILENCE).isBefore(now);
    return isSilent ? new Begin(running) : new Resume(running);
  }

  /// The session after an end; empty when that changes nothing. Time comes from the client where it
  /// says how long it worked, and the start gives way to it: a session begun offline is told later.
  ///
  /// @param seconds what the client measured, from 0 to `LONGEST`
  static Optional<Review> end(Review review, @Nullable Long seconds, Instant now) {
    Instant end = now.isBefore(review.start()) ? review.start() : now;
    long passed = Duration.between(review.start(), end).toSeconds();
    return switch (review.status()) {
      case COMPLETED -> Optional.empty();
      case ACTIVE -> Optional.of(completed(review, end, seconds == null ? passed : seconds));
      // that it was abandoned was a guess; without a measure nothing better is known now
      case ABANDONED ->
          seconds == null ? Optional.empty() : Optional.of(completed(review, end, seconds));
    };
  }

  private static Review completed(Review review, Instant end, long seconds) {
    Instant begun = end.minusSeconds(seconds);
    return review.completed(
        begun.isBefore(review.start()) ? begun : review.start(), end, Math.min(seconds, LONGEST));
  }
}
