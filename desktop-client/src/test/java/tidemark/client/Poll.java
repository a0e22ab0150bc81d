package tidemark.client;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for something, at most half a minute.
public final class Poll {
  private static final long LONGEST = Duration.ofSeconds(30).toNanos();
  private static final long PAUSE = Duration.ofMillis(10).toNanos();

  private Poll() {}

  /// Whether it came true in time.
  public static boolean isTrue(BooleanSupplier fact) {
    long end = System.nanoTime() + LONGEST;
    while (!fact.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(PAUSE);
    }
    return true;
  }
}
