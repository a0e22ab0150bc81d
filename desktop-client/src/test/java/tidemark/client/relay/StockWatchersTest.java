package tidemark.client.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.client.Poll;
import tidemark.client.Upstream;
import tidemark.client.privacy.Guard;
import tidemark.client.queue.Queue;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Event;
import tidemark.client.wire.Remote;

/// The server goes and comes twenty times; `-Dtidemark.rounds=476` for ten thousand heartbeats.
class StockWatchersTest {
  private static final int ROUNDS = Integer.getInteger("tidemark.rounds", 60);
  private static final int RESTARTS = 20;

  @TempDir private Path folder = Path.of("");

  @Test
  void noHeartbeatIsLostWhileTheServerGoesAndComes() throws IOException {
    Recorded recorded = Recorded.of(ROUNDS);
    Guard guard = Guard.open(folder);
    Clock clock = Clock.systemUTC();
    try (Upstream server = Upstream.keyed();
        Remote remote = Remote.at(server.url(), Credential.key("k"), Map.of());
        Queue queue = Queue.open(folder.resolve("relay.db"), clock, Duration.ofMillis(100));
        Forwarder forwarder =
            Forwarder.start(queue, remote, waits(), new Opening(box(), guard, clock));
        Relay relay = relay(queue, remote, forwarder, guard)) {
      tell(recorded, new Watcher(relay.port()), server);
      assertTrue(Poll.isTrue(() -> queue.waiting().entries() == 0));
      assertEquals(0, queue.waiting().dead());
      Map<String, Set<String>> stored = new TreeMap<>();
      recorded.events().keySet().forEach(bucket -> stored.put(bucket, stored(server, bucket)));
      assertEquals(recorded.events(), stored);
    }
  }

  private static void tell(Recorded recorded, Watcher watcher, Upstream server) throws IOException {
    for (String bucket : recorded.events().keySet()) {
      assertEquals(200, watcher.create(bucket).statusCode());
    }
    List<Recorded.Beat> beats = recorded.beats();
    int switches = 0;
    for (int i = 0; i < beats.size(); i++) {
      if (i * 2 * RESTARTS / beats.size() > switches) {
        switches++;
        if (switches % 2 == 1) {
          server.switchOff();
        } else {
          server.switchOn();
        }
      }
      Recorded.Beat beat = beats.get(i);
      String path = "/api/0/buckets/" + beat.bucket() + "/heartbeat?pulsetime=" + beat.pulse();
      assertEquals(200, watcher.post(path, beat.body()).statusCode());
    }
    if (switches % 2 == 1) {
      server.switchOn();
      switches++;
    }
    assertEquals(2 * RESTARTS, switches, "the harness switches as often as it says");
  }

  private static Set<String> stored(Upstream server, String bucket) {
    List<Event> events = server.events(bucket);
    Set<String> stored =
        events.stream()
            .map(event -> event.start() + " " + event.length() + " " + event.data())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(events.size(), stored.size(), "nothing is there twice");
    return stored;
  }

  private static Relay relay(Queue queue, Remote remote, Forwarder forwarder, Guard guard) {
    Passage passage = new Passage(remote);
    Pausing pausing = new Pausing(queue, Clock.systemUTC(), Hours.always(), guard);
    return Relay.open(
        0,
        new Relay.Parts(
            new Desk(queue, box(), pausing, passage),
            new Counter(queue, pausing, forwarder::state),
            passage));
  }

  private static Forwarder.Waits waits() {
    return new Forwarder.Waits(Duration.ofMillis(20), Duration.ofMillis(200));
  }

  private static Identity box() {
    return new Identity("box", "d");
  }
}
