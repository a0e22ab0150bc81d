package tidemark.directory;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what a job brings about.
public final class Soon {
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

  private Soon() {}

  /// Whether it came true in time.
  public static boolean isTrue(BooleanSupplier fact) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!fact.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return true;
  }
}
