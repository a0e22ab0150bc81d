package tidemark.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import tidemark.Database;

/// Tells the other nodes what stirred here, and hears what stirred there.
@ApplicationScoped
class Telegraph {
  private static final Logger LOG = Logger.getLogger(Telegraph.class.getName());

  /// What stirs within this time goes out in one word.
  private static final long GATHER_MILLIS = 30;

  private static final long REST_MILLIS = 1_000;

  /// PostgreSQL takes words of up to 8,000 bytes.
  private static final int KEYS_OF_A_WORD = 100;

  @Resource private ManagedScheduledExecutorService clock;
  @Resource private ManagedThreadFactory threads;
  @Inject private Database database;

  private final String node = UUID.randomUUID().toString();
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean isGathering = new AtomicBoolean();
  private final AtomicBoolean isListening = new AtomicBoolean();
  private volatile boolean isOpen = true;

  /// Goes out soon; whoever calls does not wait for it.
  void send(String key) {
    waiting.add(key);
    if (isGathering.compareAndSet(false, true)) {
      var _ = clock.schedule(this::sendWaiting, GATHER_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /// Listens from now on. What may have been missed while the wire was cut is asked for by an empty
  /// key.
  void listen(Consumer<String> sink) {
    if (isListening.compareAndSet(false, true)) {
      threads.newThread(() -> attend(sink)).start();
    }
  }

  @PreDestroy
  void close() {
    isOpen = false;
  }

  private void sendWaiting() {
    isGathering.set(false);
    List<String> keys = new ArrayList<>(waiting);
    keys.forEach(waiting::remove);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < keys.size(); i += KEYS_OF_A_WORD) {
      List<String> some = keys.subList(i, Math.min(i + KEYS_OF_A_WORD, keys.size()));
      words.add(node + " " + String.join(" ", some));
    }
    try {
      database.use(c -> WireTable.send(c, words));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The other nodes were not told what changed: {0}", e.toString());
    }
  }

  private void attend(Consumer<String> sink) {
    try {
      database.use(c -> {
        sink.accept("");
        return WireTable.attend(c, () -> isOpen, word -> hear(word, sink));
      });
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The other nodes are not heard: {0}", e.toString());
      isListening.set(false);
      var _ = clock.schedule(() -> listen(sink), REST_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void hear(String word, Consumer<String> sink) {
    String[] parts = word.split(" ", -1);
    if (!parts[0].equals(node)) {
      Arrays.stream(parts).skip(1).forEach(sink);
    }
  }
}
