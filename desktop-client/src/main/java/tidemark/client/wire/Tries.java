package tidemark.client.wire;

import java.io.IOException;
import java.time.Duration;

/// Asking again when a server is away for a moment: three times, waiting longer each time.
///
/// @param most how often to ask in all
/// @param first how long to wait after the first time; each wait is twice the one before
/// @param bell that ends a wait early
public record Tries(int most, Duration first, Bell bell) {
  public static Tries three() {
    return new Tries(3, Duration.ofSeconds(1), new Bell());
  }

  /// A request that may not arrive.
  @FunctionalInterface
  public interface Request {
    Answer send() throws IOException;
  }

  /// The first answer that does not pass by itself, or the last of all.
  public Answer of(Request request) throws IOException {
    Duration wait = first;
    for (int tried = 1; ; tried++) {
      Duration asked = wait;
      try {
        Answer answer = request.send();
        if (!answer.passes() || tried == most) {
          return answer;
        }
        asked = answer.retryAfter().orElse(wait);
      } catch (IOException e) {
        if (tried == most || Thread.currentThread().isInterrupted()) {
          throw e;
        }
      }
      pause(asked);
      wait = wait.multipliedBy(2);
    }
  }

  private void pause(Duration wait) throws IOException {
    try {
      bell.await(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
