package tidemark.client.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.client.Poll;
import tidemark.client.Upstream;
import tidemark.client.Upstream.Failure;
import tidemark.client.privacy.Guard;
import tidemark.client.privacy.Signer;
import tidemark.client.queue.Queue;
import tidemark.client.queue.Waiting;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Event;
import tidemark.client.wire.Json;
import tidemark.client.wire.Remote;

class RelayTest {
  private static final Identity BOX = new Identity("box", "d");

  @TempDir private Path folder = Path.of("");
  private final Upstream upstream = started();
  private final Remote remote =
      Remote.at(upstream.url(), Credential.key("tdm_test"), Map.of("X-Device-Id", "d"));
  private Guard guard = Guard.open(Path.of("nowhere"));
  private Queue queue = Queue.open(Path.of(":memory:"), Clock.systemUTC(), Duration.ZERO);
  private Forwarder forwarder = Forwarder.start(queue, remote, quick(), opening());
  private Relay relay = relay(Hours.always());

  private static Upstream started() {
    try {
      return Upstream.keyed();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Forwarder.Waits quick() {
    return new Forwarder.Waits(Duration.ofMillis(20), Duration.ofMillis(200));
  }

  @BeforeEach
  void open() {
    close();
    guard = Guard.open(folder);
    queue = Queue.open(folder.resolve("relay.db"), Clock.systemUTC(), Duration.ofMillis(50));
    forwarder = Forwarder.start(queue, remote, quick(), opening());
    relay = relay(Hours.always());
    assertTrue(Poll.isTrue(() -> upstream.requests().contains("POST /api/0/devices/register")));
  }

  private Opening opening() {
    return new Opening(BOX, guard, Clock.systemUTC());
  }

  private Relay relay(Hours hours) {
    Passage passage = new Passage(remote);
    Pausing pausing = new Pausing(queue, Clock.systemUTC(), hours, guard);
    return Relay.open(
        0,
        new Relay.Parts(
            new Desk(queue, BOX, pausing, passage),
            new Counter(queue, pausing, forwarder::state),
            passage));
  }

  @AfterEach
  void closeAll() {
    close();
    remote.close();
    upstream.close();
  }

  private void close() {
    relay.close();
    forwarder.close();
    queue.close();
  }

  private Watcher watcher() {
    return new Watcher(relay.port());
  }

  @Test
  void beatsReachTheServerMerged() throws IOException {
    assertEquals(200, watcher().create("w").statusCode());
    assertEquals(304, watcher().create("w").statusCode());
    for (int second = 0; second < 10; second++) {
      assertEquals(200, watcher().beat("w", second, "a").statusCode());
    }
    watcher().beat("w", 10, "b");
    assertTrue(arrived("w", 2));
    assertEquals(9_000_000, upstream.events("w").getFirst().length());
  }

  @Test
  void whatIsSaidWhileTheServerIsAwayArrivesInOrder() throws IOException {
    upstream.switchOff();
    assertEquals(200, watcher().create("w").statusCode());
    for (int i = 0; i < 50; i++) {
      assertEquals(200, watcher().beat("w", 10 * i, "app" + i).statusCode());
    }
    assertEquals(
        200,
        watcher()
            .post("/api/0/buckets/w/events", "[" + Watcher.event(900, "x") + "]")
            .statusCode());
    assertEquals(503, watcher().post("/api/0/query/", "{}").statusCode());
    assertEquals(200, watcher().get("/api/0/buckets/w").statusCode());
    assertTrue(watcher().get("/api/0/buckets/").body().contains("currentwindow"));
    upstream.switchOn();
    assertTrue(arrived("w", 51));
    List<Long> starts = upstream.events("w").stream().map(Event::start).toList();
    assertEquals(starts.stream().sorted().toList(), starts);
  }

  @Test
  void poisonIsBuriedAndBlocksNobody() throws IOException {
    watcher().create("w");
    assertTrue(Poll.isTrue(() -> upstream.buckets().containsKey("w")));
    upstream.failNext(new Failure(422, ""));
    watcher().post("/api/0/buckets/w/events", "[" + Watcher.event(0, "poison") + "]");
    watcher().post("/api/0/buckets/w/events", "[" + Watcher.event(1, "fine") + "]");
    assertTrue(arrived("w", 1));
    assertTrue(Poll.isTrue(() -> queue.waiting().equals(new Waiting(0, 1))));
    assertTrue(queue.dead().getFirst().reason().startsWith("422"));
  }

  @Test
  void tooLargeListIsSentInParts() throws IOException {
    watcher().create("w");
    assertTrue(Poll.isTrue(() -> upstream.buckets().containsKey("w")));
    upstream.failNext(new Failure(413, ""));
    watcher()
        .post(
            "/api/0/buckets/w/events",
            "[" + Watcher.event(0, "a") + "," + Watcher.event(5, "b") + "]");
    assertTrue(arrived("w", 2));
    assertTrue(Poll.isTrue(() -> queue.waiting().equals(new Waiting(0, 0))));
  }

  @Test
  void serverThatAsksToWaitIsWaitedFor() throws IOException {
    watcher().create("w");
    assertTrue(Poll.isTrue(() -> upstream.buckets().containsKey("w")));
    upstream.failNext(new Failure(429, "1"));
    long started = System.nanoTime();
    watcher().post("/api/0/buckets/w/events", "[" + Watcher.event(0, "a") + "]");
    assertTrue(arrived("w", 1));
    assertTrue(System.nanoTime() - started >= Duration.ofSeconds(1).toNanos());
  }

  @Test
  void refusedCredentialLosesNothing() throws IOException {
    watcher().create("w");
    assertTrue(Poll.isTrue(() -> upstream.buckets().containsKey("w")));
    upstream.failNext(new Failure(401, ""), new Failure(403, ""));
    watcher().post("/api/0/buckets/w/events", "[" + Watcher.event(0, "a") + "]");
    assertTrue(arrived("w", 1));
    assertEquals(0, queue.waiting().dead());
  }

  @Test
  void bucketThatTheServerForgotIsMadeAgain() throws IOException {
    watcher().create("w");
    watcher().beat("w", 0, "a");
    assertTrue(arrived("w", 1));
    upstream.failNext(new Failure(404, ""));
    watcher().beat("w", 100, "b");
    assertTrue(arrived("w", 2));
    assertEquals(
        2, upstream.requests().stream().filter(r -> r.equals("POST /api/0/buckets/w")).count());
  }

  @Test
  void strangersAreRefused() throws IOException {
    assertEquals(404, watcher().beat("nowhere", 0, "a").statusCode());
    assertEquals(400, watcher().post("/api/0/buckets/w", "nonsense").statusCode());
    assertEquals(
        403,
        Watcher.send(watcher().request("/api/0/info").header("Origin", "https://evil.example"))
            .statusCode());
    var page =
        Watcher.send(watcher().request("/api/0/info").header("Origin", "moz-extension://abc"));
    assertEquals(200, page.statusCode());
    assertEquals(
        "moz-extension://abc", page.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    assertEquals("HTTP/1.1 400", Raw.status(relay.port(), "rebound.example"));
    assertEquals("HTTP/1.1 200", Raw.status(relay.port(), "localhost:5600"), "a control");
  }

  @Test
  void localHostIsThisMachine() throws IOException {
    watcher()
        .post("/api/0/buckets/web", "{\"client\":\"c\",\"type\":\"web\",\"hostname\":\"!local\"}");
    assertTrue(Poll.isTrue(() -> upstream.buckets().containsKey("web")));
    assertEquals(
        "box", Json.read(queue.buckets().getOrDefault("web", "{}")).path("hostname").asText());
    assertEquals("d", Json.read(watcher().get("/api/0/info").body()).path("device_id").asText());
  }

  @Test
  void pausedRelayKeepsNothing() throws IOException {
    watcher().create("w");
    assertEquals(200, watcher().post("/tidemark/pause?minutes=5", "").statusCode());
    assertEquals(200, watcher().beat("w", 0, "secret").statusCode());
    watcher().post("/tidemark/resume", "");
    watcher().beat("w", 10, "work");
    assertTrue(arrived("w", 1));
    assertEquals("{\"app\":\"work\"}", upstream.events("w").getFirst().data());
  }

  @Test
  void outsideOfHoursNothingIsKept() throws IOException {
    Hours never = Hours.of("Mon-Sun 00:00-00:00");
    try (Relay night = relay(never)) {
      Watcher watcher = new Watcher(night.port());
      watcher.create("w");
      assertEquals(200, watcher.beat("w", 0, "a").statusCode());
      assertEquals(0, queue.waiting().entries());
    }
  }

  @Test
  void whatAPolicyTakesOutNeitherLeavesNorStays() throws Exception {
    forwarder.close();
    watcher().create("w");
    watcher().beat("w", 0, "secret before");
    watcher().post("/api/0/buckets/w/events", "[" + Watcher.event(5, "secret list") + "]");
    upstream.setPolicy(
        new Signer()
            .sign(
                """
                {"rules": [{"field": "app", "pattern": "secret", "action": "redact", "replacement": "x"},
                           {"field": "app", "pattern": "vault", "action": "drop"}], "salt": "s"}\
                """,
                1));
    forwarder = Forwarder.start(queue, remote, quick(), opening());
    assertTrue(arrived("w", 2));
    watcher().beat("w", 100, "secret after");
    watcher().beat("w", 200, "vault");
    watcher().beat("w", 300, "open");
    assertTrue(arrived("w", 4));
    List<String> data = upstream.events("w").stream().map(Event::data).distinct().toList();
    assertEquals(List.of("{\"app\":\"x\"}", "{\"app\":\"open\"}"), data);
    assertEquals(403, watcher().post("/api/0/import", "{}").statusCode());
    assertEquals(0, queue.waiting().dead());
  }

  private boolean arrived(String bucket, int events) {
    return Poll.isTrue(() -> upstream.events(bucket).size() == events);
  }
}
