package tidemark.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tidemark.change.Stirred;
import tidemark.metric.Metric;
import tidemark.metric.Scrape;

/// All who watch on this node, by the keys they are woken under.
@ApplicationScoped
class Watches {
  @Inject private Telegraph telegraph;

  private final Map<String, Set<Watch>> byKey = new ConcurrentHashMap<>();
  private final Set<Watch> all = ConcurrentHashMap.newKeySet();

  Watch begin(Runnable wake) {
    telegraph.listen(this::heard);
    Watch watch = Watch.of(wake);
    all.add(watch);
    return watch;
  }

  int number() {
    return all.size();
  }

  void scrape(@Observes Scrape scrape) {
    scrape.is(Metric.LIVE_LISTENERS, number());
  }

  /// From now on it is woken when something stirs under these keys, and under no others. Whether
  /// one of them is new.
  boolean move(Watch watch, Set<String> next) {
    Set<String> last = watch.keys().getAndSet(next);
    for (String key : next) {
      if (!last.contains(key)) {
        byKey.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet()).add(watch);
      }
    }
    for (String key : last) {
      if (!next.contains(key)) {
        leave(watch, key);
      }
    }
    // it may have ended meanwhile
    if (!all.contains(watch)) {
      next.forEach(key -> leave(watch, key));
    }
    return !last.containsAll(next);
  }

  void end(Watch watch) {
    all.remove(watch);
    watch.keys().get().forEach(key -> leave(watch, key));
  }

  void stirred(@Observes(during = TransactionPhase.AFTER_SUCCESS) Stirred stirred) {
    String key = stirred.key();
    wake(byKey.getOrDefault(key, Set.of()));
    telegraph.send(key);
  }

  /// An empty key is everybody's.
  private void heard(String key) {
    wake(key.isEmpty() ? all : byKey.getOrDefault(key, Set.of()));
  }

  private void leave(Watch watch, String key) {
    byKey.computeIfPresent(
        key,
        (_, watching) -> {
          watching.remove(watch);
          return watching.isEmpty() ? null : watching;
        });
  }

  private static void wake(Set<Watch> watching) {
    watching.forEach(watch -> watch.wake().run());
  }
}
