package tidemark.rest.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import tidemark.live.Head;
import tidemark.live.Topic;

/// One open stream. News are gathered while the client reads: each topic's newest state, once.
final class Follower {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// More than that, and the client does not read.
  private static final int MOST_WAITING = 100;

  private final Outlet outlet;
  private final List<Topic> topics;
  private final AtomicReference<Mark> heard;
  private final Queue<News> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger number = new AtomicInteger();
  private final AtomicBoolean isWriting = new AtomicBoolean();
  private volatile long writingSince;
  private volatile boolean isEnded;

  /// @param heard what the client knew when it came
  Follower(Outlet outlet, List<Topic> topics, Mark heard) {
    this.outlet = outlet;
    this.topics = topics;
    this.heard = new AtomicReference<>(heard);
  }

  List<Topic> topics() {
    return topics;
  }

  /// Tells what the client has not heard of.
  void tell(List<Head> heads) {
    Mark before = heard.getAndSet(Mark.of(heads));
    List<Head> news = heads.stream().filter(head -> !before.knows(head)).toList();
    for (Head head : news) {
      send(new News.Told(Mark.of(heads).text(topics), head));
    }
  }

  void breathe() {
    send(new News.Breath());
  }

  /// Says why, and ends.
  void end(String reason) {
    isEnded = true;
    send(new News.End(reason));
  }

  /// Whether the client is gone, or has not read for so long that it counts as gone.
  boolean isGone() {
    boolean isStuck = isWriting.get() && System.nanoTime() - writingSince > PATIENCE.toNanos();
    return outlet.isClosed() || isStuck || number.get() > MOST_WAITING;
  }

  void close() {
    outlet.close();
  }

  private void send(News news) {
    waiting.add(news);
    number.incrementAndGet();
    writeSoon();
  }

  private void writeSoon() {
    if (isWriting.compareAndSet(false, true)) {
      writingSince = System.nanoTime();
      Thread.startVirtualThread(this::write);
    }
  }

  /// A client that does not read holds up this thread and no other.
  private void write() {
    try {
      for (News news = waiting.poll(); news != null; news = waiting.poll()) {
        number.decrementAndGet();
        if (outlet.isClosed()) {
          return;
        }
        outlet.send(news);
        writingSince = System.nanoTime();
      }
      if (isEnded) {
        close();
      }
    } catch (IOException | RuntimeException _) {
      close();
    } finally {
      isWriting.set(false);
    }
    // what came between the last look and the end of writing
    if (!waiting.isEmpty()) {
      writeSoon();
    }
  }
}
