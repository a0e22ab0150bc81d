package tidemark.client.wire;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Waiting with a bound, which somebody else can end early.
public final class Bell {
  private final Semaphore rings = new Semaphore(0);

  public void ring() {
    rings.release();
  }

  /// Whether it rang before `longest` was over. Rings that nobody waited for count as one.
  public boolean await(Duration longest) throws InterruptedException {
    boolean rang = rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    rings.drainPermits();
    return rang;
  }
}
