package tidemark.launcher.server;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Asking again until there is an answer or no patience left.
final class Poll {
  private static final Duration PAUSE = Duration.ofMillis(50);

  private Poll() {}

  /// A question that has no answer yet: null.
  @FunctionalInterface
  interface Question<T> {
    @Nullable T ask() throws IOException;
  }

  /// The first answer, or null when `patience` ran out or the thread was interrupted.
  static <T> @Nullable T until(Duration patience, Question<T> question) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!Thread.currentThread().isInterrupted()) {
      T answer = question.ask();
      if (answer != null || System.nanoTime() - deadline > 0) {
        return answer;
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return null;
  }
}
