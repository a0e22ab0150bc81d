package tidemark.live;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// One who watches, and where.
public final class Watch implements AutoCloseable {
  private final Runnable wake;
  private final Watches all;
  private final AtomicReference<Set<String>> keys = new AtomicReference<>(Set.of());

  Watch(Runnable wake, Watches all) {
    this.wake = wake;
    this.all = all;
  }

  /// From now on it is woken when something stirs under these keys, and under no others. Whether
  /// one of them is new.
  boolean over(Set<String> next) {
    Set<String> last = keys.getAndSet(next);
    all.move(this, last, next);
    return !last.containsAll(next);
  }

  void wake() {
    wake.run();
  }

  @Override
  public void close() {
    all.end(this, keys.get());
  }
}
