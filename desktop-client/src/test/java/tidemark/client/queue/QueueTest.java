package tidemark.client.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.client.wire.Event;

class QueueTest {
  private static final long SECOND = 1_000_000;
  private static final Duration HOLD = Duration.ofSeconds(10);

  @TempDir private Path folder = Path.of("");
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T12:00:00Z"));
  private final InstantSource source = now::get;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private Queue queue = Queue.open(Path.of(":memory:"), clock, HOLD);

  @BeforeEach
  void open() {
    queue.close();
    queue = Queue.open(folder.resolve("queue.db"), clock, HOLD);
    assertTrue(queue.create("b", "{}"));
    queue.done(queue.next(9).orElseThrow());
  }

  @AfterEach
  void close() {
    queue.close();
  }

  @Test
  void beatsOfAWhileAreOneEvent() {
    for (int second = 0; second <= 20; second++) {
      beat(second, "a");
    }
    assertEquals(new Event(0, 20 * SECOND, "a"), beat(20, "a"));
    assertEquals(1, queue.waiting().entries());
  }

  @Test
  void eventIsHeldBackWhileItMayGrow() {
    beat(0, "a");
    assertEquals(Optional.empty(), queue.next(9));
    pass(11);
    assertEquals(List.of(new Event(0, 0, "a")), events());
  }

  @Test
  void eventThatIsOverIsSentAtOnce() {
    beat(0, "a");
    beat(1, "b");
    assertEquals(List.of(new Event(0, 0, "a")), events());
  }

  @Test
  void growthWhileOnTheWayIsSentAgain() {
    beat(0, "a");
    pass(11);
    Step sent = queue.next(9).orElseThrow();
    beat(2, "a");
    queue.done(sent);
    assertEquals(1, queue.waiting().entries());
    pass(11);
    assertEquals(List.of(new Event(0, 2 * SECOND, "a")), events());
  }

  @Test
  void growthAfterItWasSentIsTheSameEvent() {
    beat(0, "a");
    pass(11);
    queue.done(queue.next(9).orElseThrow());
    assertEquals(0, queue.waiting().entries());
    beat(2, "a");
    pass(11);
    assertEquals(List.of(new Event(0, 2 * SECOND, "a")), events());
  }

  @Test
  void everythingIsThereAfterReopening() {
    beat(0, "a");
    beat(1, "b");
    queue.append("b", "[{},{}]");
    queue.close();
    queue = Queue.open(folder.resolve("queue.db"), clock, HOLD);
    assertEquals(3, queue.waiting().entries());
    assertFalse(queue.create("b", "{}"));
    assertEquals(new Event(SECOND, SECOND, "b"), beat(2, "b"), "the last event is known");
  }

  @Test
  void lateBeatDoesNotEndTheLastEvent() {
    beat(100, "a");
    beat(10, "a");
    assertEquals(new Event(100 * SECOND, SECOND, "a"), beat(101, "a"));
    assertEquals(2, queue.waiting().entries());
  }

  @Test
  void clockThatJumpsBackHoldsNothingBack() {
    beat(0, "a");
    now.set(Instant.parse("2020-01-01T00:00:00Z"));
    assertEquals(1, events().size());
  }

  @Test
  void deadAreListedRevivedAndCleared() {
    queue.append("b", "[{\"x\":1}]");
    queue.bury(queue.next(9).orElseThrow(), "400 no event");
    assertEquals(new Waiting(0, 1), queue.waiting());
    assertEquals("400 no event", queue.dead().getFirst().reason());
    assertEquals(1, queue.reviveDead());
    assertEquals(new Waiting(1, 0), queue.waiting());
    queue.bury(queue.next(9).orElseThrow(), "400 no event");
    assertEquals(1, queue.clearDead());
    assertEquals(new Waiting(0, 0), queue.waiting());
  }

  @Test
  void newBucketComesBeforeItsEvents() {
    queue.create("c", "{\"id\":\"c\"}");
    queue.append("c", "[{}]");
    assertEquals(new Step.Announcement("c", "{\"id\":\"c\"}"), queue.next(9).orElseThrow());
  }

  private Event beat(long second, String data) {
    return queue.beat("b", new Event(second * SECOND, 0, data), 2 * SECOND);
  }

  private void pass(int seconds) {
    now.set(now.get().plusSeconds(seconds));
  }

  private List<Event> events() {
    return queue.next(9).orElseThrow() instanceof Step.Grown grown
        ? grown.rows().stream().map(Step.Row::event).toList()
        : List.of();
  }
}
