package tidemark.timeline;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Database;
import tidemark.change.Stirred;

/// Heartbeats that arrive while a commit is under way share the next one. A beat is answered after
/// the commit that holds it; one that cannot be heard in a group is told so, and goes alone.
@ApplicationScoped
class Chorus {
  private static final Logger LOG = Logger.getLogger(Chorus.class.getName());
  private static final int MOST = 256;
  private static final int LONGEST_QUEUE = 10_000;
  private static final long PATIENCE_SECONDS = 5;

  @Resource private ManagedThreadFactory threads;
  @Inject private Database database;
  @Inject private Clock clock;
  @Inject private Event<Stirred> stirred;
  @Inject private Tally tally;

  private final BlockingQueue<Voice> waiting = new LinkedBlockingQueue<>(LONGEST_QUEUE);
  private final AtomicInteger beating = new AtomicInteger();
  private final AtomicBoolean isSinging = new AtomicBoolean();
  private volatile boolean isOpen = true;

  /// A beat that waits for its commit.
  record Voice(
      Caller caller,
      String bucket,
      long pulse,
      Sample beat,
      CompletableFuture<Optional<Recorded>> answer) {
    Voice(Caller caller, String bucket, long pulse, Sample beat) {
      this(caller, bucket, pulse, beat, new CompletableFuture<>());
    }
  }

  /// The stored event. While nobody else beats there is nothing to share, and `alone` is faster.
  /// Whoever calls has asked what the caller may do.
  Recorded hear(Voice voice, Supplier<Recorded> alone) {
    boolean isLone = beating.getAndIncrement() == 0;
    try {
      return (isLone ? Optional.<Recorded>empty() : join(voice)).orElseGet(alone);
    } finally {
      beating.decrementAndGet();
    }
  }

  /// Empty when the beat has to go alone.
  private Optional<Recorded> join(Voice voice) {
    if (!isOpen || !waiting.offer(voice)) {
      return Optional.empty();
    }
    if (isSinging.compareAndSet(false, true)) {
      threads.newThread(this::sing).start();
    }
    try {
      return voice.answer().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException _) {
      // alone it is stored too, and stored once: the group's commit may still come
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @PreDestroy
  void close() {
    isOpen = false;
  }

  private void sing() {
    List<Voice> group = new ArrayList<>(MOST);
    while (isOpen) {
      Voice first = next();
      if (first != null) {
        group.add(first);
        waiting.drainTo(group, MOST - 1);
        answer(group);
        group.clear();
      }
    }
  }

  private @Nullable Voice next() {
    try {
      return waiting.poll(1, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      isOpen = false;
      return null;
    }
  }

  private void answer(List<Voice> group) {
    List<Optional<Recorded>> answers = new ArrayList<>(group.size());
    try {
      database.atomically(() -> answers.addAll(database.asInstallation(c -> together(c, group))));
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "A group of {0} beats goes one by one: {1}",
          new Object[] {group.size(), e.toString()});
      answers.clear();
      answers.addAll(Collections.nCopies(group.size(), Optional.empty()));
    }
    for (int i = 0; i < group.size(); i++) {
      group.get(i).answer().complete(answers.get(i));
    }
  }

  private List<Optional<Recorded>> together(java.sql.Connection connection, List<Voice> group)
      throws java.sql.SQLException {
    Map<Integer, Standing.Held> held = GroupTable.lock(connection, group);
    var buckets = held.values().stream().distinct().toList();
    var latest = GroupTable.latest(connection, buckets);
    Map<Standing.Held, Standing> standings = new HashMap<>();
    buckets.forEach(
        bucket -> standings.put(bucket, new Standing(bucket, latest.get(bucket.number()))));
    List<Optional<Recorded>> answers =
        IntStream.range(0, group.size())
            .mapToObj(i ->
                Optional.ofNullable(held.get(i))
                    .map(standings::get)
                    .flatMap(standing -> standing.hear(group.get(i).beat(), group.get(i).pulse())))
            .toList();
    GroupTable.write(connection, standings.values(), clock.instant());
    standings.values().stream()
        .filter(Standing::isChanged)
        .map(Standing::held)
        .forEach(bucket -> stirred.fire(new Stirred(bucket.space(), bucket.id())));
    tally.heard(standings.values(), answers.stream().filter(Optional::isPresent).count());
    return answers;
  }
}
