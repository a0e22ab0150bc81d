package tidemark.client.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tidemark.client.Upstream;
import tidemark.client.Upstream.Failure;
import tidemark.client.mirror.Mirror.Report;
import tidemark.client.privacy.Sieve;
import tidemark.client.wire.Bell;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Event;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Tries;

class MirrorTest {
  private static final long SECOND = 1_000_000;

  private final Upstream laptop;
  private final Upstream cloud;
  private final Remote here;
  private final Remote there;

  MirrorTest() throws IOException {
    laptop = Upstream.plain("laptop");
    cloud = Upstream.keyed();
    here = remote(laptop.url());
    there = remote(cloud.url());
    laptop.put("window_laptop", "");
  }

  private static Remote remote(URI address) {
    return Remote.at(address, Credential.none(), Map.of());
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
    laptop.close();
    cloud.close();
  }

  @Test
  void everythingIsPushedInBatches() throws IOException {
    laptop.insert("window_laptop", events(12_001));
    assertEquals(12_001, run(Mode.PUSH).pushed());
    assertEquals(12_001, new HashSet<>(cloud.events("window_laptop")).size());
    assertEquals(3, posts(cloud, "window_laptop"));
    assertEquals(0, run(Mode.PUSH).pushed(), "there is nothing new");
    assertEquals(12_001, cloud.events("window_laptop").size());
  }

  @Test
  void eventThatGrewGrowsOnTheOtherSide() throws IOException {
    laptop.insert("window_laptop", new Event(0, SECOND, "{\"a\":1}"));
    assertEquals(1, run(Mode.PUSH).pushed());
    laptop.put("window_laptop", "");
    laptop.insert(
        "window_laptop",
        new Event(0, 5 * SECOND, "{\"a\":1}"),
        new Event(9 * SECOND, SECOND, "{\"a\":2}"));
    assertEquals(2, run(Mode.PUSH).pushed());
    assertEquals(
        List.of(new Event(0, 5 * SECOND, "{\"a\":1}"), new Event(9 * SECOND, SECOND, "{\"a\":2}")),
        cloud.events("window_laptop"));
  }

  @Test
  void eventsThatOverlapTheLastOneStayWhole() throws IOException {
    Event wide = new Event(0, 100 * SECOND, "{\"wide\":1}");
    Event inside = new Event(10 * SECOND, SECOND, "{\"in\":1}");
    laptop.insert("window_laptop", wide, inside);
    assertEquals(2, run(Mode.PUSH).pushed());
    laptop.insert("window_laptop", new Event(50 * SECOND, SECOND, "{\"in\":2}"));
    assertTrue(run(Mode.PUSH).isFine());
    assertEquals(3, cloud.events("window_laptop").size());
    assertEquals(wide, cloud.events("window_laptop").getFirst());
  }

  @Test
  void manyEventsOfOneMomentAllArrive() throws IOException {
    Event[] moment =
        LongStream.range(0, 6000)
            .mapToObj(i -> new Event(0, 0, "{\"i\":" + i + "}"))
            .toArray(Event[]::new);
    laptop.insert("window_laptop", moment);
    assertEquals(6000, run(Mode.PUSH).pushed());
  }

  @Test
  void othersComeBackAsReplicasAndNeverEcho() throws IOException {
    cloud.put("window_phone", "registered-phone");
    cloud.insert("window_phone", events(30));
    cloud.put("mine", "registered-cloud");
    cloud.insert("mine", events(3));
    laptop.insert("window_laptop", events(5));
    Report report = run(Mode.BOTH);
    assertEquals(5, report.pushed());
    assertEquals(30, report.pulled());
    String replica = "window_phone-synced-from-cloud";
    assertEquals(30, laptop.events(replica).size());
    assertEquals(
        "cloud",
        Objects.requireNonNull(laptop.buckets().get(replica))
            .path("data")
            .path("$aw.sync.origin")
            .asText());
    assertFalse(laptop.buckets().containsKey("mine-synced-from-cloud"), "own buckets stay there");
    Report again = run(Mode.BOTH);
    assertEquals(0, again.pushed() + again.pulled());
    assertFalse(cloud.buckets().containsKey(replica));
    cloud.insert("window_phone", new Event(1000 * SECOND, 0, "{\"new\":1}"));
    assertEquals(1, run(Mode.PULL).pulled());
    assertEquals(31, laptop.events(replica).size(), "nothing is there twice");
  }

  @Test
  void unwantedBucketsAreNeverSent() throws IOException {
    laptop.put("secret_laptop", "");
    laptop.insert("secret_laptop", events(2));
    laptop.insert("window_laptop", events(2));
    Report report = mirror(List.of("window_*")).run(Mode.PUSH);
    assertEquals(2, report.pushed());
    assertFalse(cloud.buckets().containsKey("secret_laptop"));
    assertTrue(cloud.requests().stream().noneMatch(request -> request.contains("secret")));
  }

  @Test
  void interruptedPushIsCompletedByTheNext() throws IOException {
    laptop.insert("window_laptop", events(12_000));
    Failure down = new Failure(503, "");
    Watch dying = new Watch(there, new Tries(1, Duration.ZERO, new Bell()));
    new Mirror(
            new Watch(here, tries()),
            dying,
            settings(List.of("*")),
            Sieve.open(),
            (_, moved, _) -> {
              if (moved == 2002) {
                cloud.failNext(down);
              }
            })
        .run(Mode.PUSH);
    assertEquals(2002, cloud.events("window_laptop").size(), "the oldest are there");
    assertEquals(9_998, run(Mode.PUSH).pushed());
    assertEquals(12_000, cloud.events("window_laptop").size());
  }

  @Test
  void serverThatIsAwayIsTold() {
    cloud.switchOff();
    assertThrows(IOException.class, () -> run(Mode.BOTH));
  }

  private Report run(Mode mode) throws IOException {
    return mirror(List.of("*")).run(mode);
  }

  private Mirror mirror(List<String> buckets) {
    return new Mirror(
        new Watch(here, tries()),
        new Watch(there, tries()),
        settings(buckets),
        Sieve.open(),
        (_, _, _) -> {});
  }

  private static KtSettings settings(List<String> buckets) {
    return new KtSettings("", "", 5, Mode.BOTH, buckets, new KtSettings.Local(5600, ""));
  }

  private static Tries tries() {
    return new Tries(3, Duration.ofMillis(5), new Bell());
  }

  private static Event[] events(int count) {
    return LongStream.range(0, count)
        .mapToObj(i -> new Event(10 * i * SECOND, SECOND, "{\"i\":" + i + "}"))
        .toArray(Event[]::new);
  }

  private static long posts(Upstream server, String bucket) {
    return server.requests().stream()
        .filter(request -> request.equals("POST /api/0/buckets/" + bucket + "/events"))
        .count();
  }
}
