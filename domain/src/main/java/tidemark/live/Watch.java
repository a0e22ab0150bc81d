package tidemark.live;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// One who watches.
///
/// @param wake runs when something may be new
/// @param keys under which it is woken
public record Watch(Runnable wake, AtomicReference<Set<String>> keys) {
  static Watch of(Runnable wake) {
    return new Watch(wake, new AtomicReference<>(Set.of()));
  }
}
