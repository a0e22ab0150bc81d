package tidemark.rest.live;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
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

  private final SseEventSink sink;
  private final Sse sse;
  private final List<Topic> topics;
  private final AtomicReference<Mark> heard;
  private final Queue<OutboundSseEvent> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger number = new AtomicInteger();
  private final AtomicBoolean isWriting = new AtomicBoolean();
  private volatile long writingSince;
  private volatile boolean isEnded;

  /// @param heard what the client knew when it came
  Follower(SseEventSink sink, Sse sse, List<Topic> topics, Mark heard) {
    this.sink = sink;
    this.sse = sse;
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
      send(
          sse.newEventBuilder()
              .id(Mark.of(heads).text(topics))
              .name(head.topic().bucket() == null ? "changes" : "bucket")
              .mediaType(MediaType.APPLICATION_JSON_TYPE)
              .data(HeadJson.class, HeadJson.of(head))
              .build());
    }
  }

  /// Nothing is new; but whether somebody is still there shows only when one writes.
  void breathe() {
    send(sse.newEventBuilder().comment("").build());
  }

  /// Says why, and ends.
  void end(String reason) {
    isEnded = true;
    send(sse.newEvent("end", reason));
  }

  /// Whether the client is gone, or has not read for so long that it counts as gone.
  boolean isGone() {
    boolean isStuck = isWriting.get() && System.nanoTime() - writingSince > PATIENCE.toNanos();
    return sink.isClosed() || isStuck || number.get() > MOST_WAITING;
  }

  void close() {
    try {
      sink.close();
    } catch (IOException _) {
      // it is gone already
    }
  }

  private void send(OutboundSseEvent event) {
    waiting.add(event);
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
      for (OutboundSseEvent event = waiting.poll(); event != null; event = waiting.poll()) {
        number.decrementAndGet();
        if (sink.isClosed()) {
          return;
        }
        sink.send(event).toCompletableFuture().join();
        writingSince = System.nanoTime();
      }
      if (isEnded) {
        close();
      }
    } catch (RuntimeException _) {
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
