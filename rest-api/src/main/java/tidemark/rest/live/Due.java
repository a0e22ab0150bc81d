package tidemark.rest.live;

import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/// Somebody to look for, and when, on the clock of `System.nanoTime`.
record Due(Follower follower, long at) implements Delayed {
  static Due in(long millis, Follower follower) {
    return new Due(follower, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
  }

  @Override
  public long getDelay(TimeUnit unit) {
    return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  @Override
  public int compareTo(Delayed other) {
    return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
  }
}
