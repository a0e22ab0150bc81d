package tidemark.client.queue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidemark.client.privacy.Sieve;
import tidemark.client.queue.QueueTable.Growth;
import tidemark.client.wire.Bell;
import tidemark.client.wire.Event;

/// The queue, and what is known of the buckets it is for.
public final class Queue implements AutoCloseable {
  private final QueueTable table;
  private final Clock clock;
  private final Duration hold;
  private final Bell news = new Bell();

  private Queue(QueueTable table, Clock clock, Duration hold) {
    this.table = table;
    this.clock = clock;
    this.hold = hold;
  }

  /// The queue in a file, which is made if there is none.
  ///
  /// @param hold how long an event that may still grow is held back
  public static Queue open(Path file, Clock clock, Duration hold) {
    return new Queue(QueueTable.open(file), clock, hold);
  }

  /// Rings when there may be something to send.
  public Bell news() {
    return news;
  }

  /// Notes a bucket. False when it is known already, and then nothing changes.
  public synchronized boolean create(String bucket, String description) {
    boolean created = table.inOne(() -> table.insertBucket(bucket, description, false));
    news.ring();
    return created;
  }

  /// Notes a bucket that the server told of.
  public synchronized void learn(String bucket, String description) {
    boolean _ = table.inOne(() -> table.insertBucket(bucket, description, true));
  }

  public synchronized Map<String, String> buckets() {
    return table.inOne(table::buckets);
  }

  /// Takes a heartbeat for a bucket, and returns the event that it began or let grow.
  public synchronized Event beat(String bucket, Event beat, long pulse) {
    Growth growth = table.inOne(() -> grow(bucket, beat, pulse));
    if (growth.isNew()) {
      news.ring();
    }
    return growth.event();
  }

  private Growth grow(String bucket, Event beat, long pulse) {
    Optional<Event> last = table.last(bucket);
    Optional<Event> merged = last.flatMap(event -> event.continuedBy(beat, pulse));
    Event event = merged.orElse(beat);
    boolean isNew = merged.isEmpty();
    if (isNew) {
      table.finish(bucket, now());
    }
    if (last.isEmpty() || last.get().start() <= event.start()) {
      table.setLast(bucket, event);
    }
    table.upsert(bucket, event, now() + hold.toMillis());
    return new Growth(event, isNew);
  }

  /// Takes a list of events, as JSON. What was held back before it goes before it.
  public synchronized void append(String bucket, String events) {
    boolean _ =
        table.inOne(() -> {
          table.finish(bucket, now());
          return table.insertPosted(bucket, events, now());
        });
    news.ring();
  }

  /// The newest event of a bucket that heartbeats made.
  public synchronized Optional<Event> last(String bucket) {
    return table.inOne(() -> table.last(bucket));
  }

  /// What to send next, at most `most` events at once; nothing when nothing is due.
  public synchronized Optional<Step> next(int most) {
    return table.inOne(() -> {
      Optional<Step> unknown = table.unannounced();
      return unknown.isPresent() ? unknown : table.due(now(), hold.toMillis(), most);
    });
  }

  /// Forgets what the server now knows. An event that has grown meanwhile stays.
  public synchronized void done(Step step) {
    table.inOne(() -> {
      remove(step, true);
    });
  }

  private void remove(Step step, boolean onlyUnchanged) {
    switch (step) {
      case Step.Announcement known -> table.setTold(known.bucket(), true);
      case Step.Posted posted -> table.delete(posted.number());
      case Step.Grown grown ->
          grown.rows().forEach(row -> table.delete(row, onlyUnchanged, now() + hold.toMillis()));
    }
  }

  /// The server does not know the bucket after all: it is announced again.
  public synchronized void announceAgain(String bucket) {
    table.inOne(() -> {
      table.setTold(bucket, false);
    });
  }

  /// Gives up on a step, and says why.
  public synchronized void bury(Step step, String reason) {
    table.inOne(() -> {
      table.insertDead(new Dead(0, step.bucket(), step.body(), reason, clock.instant()));
      remove(step, false);
    });
  }

  /// Puts two lists in the place of one, which was too large.
  public synchronized void split(Step.Posted posted, List<String> parts) {
    table.inOne(() -> {
      table.delete(posted.number());
      parts.forEach(part -> table.insertPosted(posted.bucket(), part, now()));
    });
  }

  public synchronized List<Dead> dead() {
    return table.inOne(table::dead);
  }

  /// Tries everything that was refused once more. Returns how many there were.
  public synchronized int reviveDead() {
    int revived =
        table.inOne(() -> {
          List<Dead> dead = table.dead();
          dead.stream()
              .filter(one -> one.body().startsWith("["))
              .forEach(one -> table.insertPosted(one.bucket(), one.body(), now()));
          table.clearDead();
          return dead.size();
        });
    news.ring();
    return revived;
  }

  public synchronized int clearDead() {
    return table.inOne(table::clearDead);
  }

  public synchronized Waiting waiting() {
    return table.inOne(table::waiting);
  }

  /// Forgets a bucket and everything that waits for it.
  public synchronized void forget(String bucket) {
    table.inOne(() -> {
      table.forget(bucket);
    });
  }

  /// Takes out of everything that waits what shall not leave this machine any more.
  public synchronized void sift(Sieve sieve) {
    table.inOne(() -> table.sift(sieve, now()));
    news.ring();
  }

  /// A note of whoever uses the queue.
  public synchronized Optional<String> note(String name) {
    return table.inOne(() -> table.note(name));
  }

  public synchronized void setNote(String name, String text) {
    table.inOne(() -> {
      table.setNote(name, text);
    });
  }

  private long now() {
    return clock.millis();
  }

  @Override
  public synchronized void close() {
    table.close();
  }
}
