package tidemark.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.client.privacy.Guard;
import tidemark.client.queue.Queue;
import tidemark.client.queue.Step;
import tidemark.client.relay.Counter;
import tidemark.client.relay.Desk;
import tidemark.client.relay.Forwarder;
import tidemark.client.relay.Hours;
import tidemark.client.relay.Identity;
import tidemark.client.relay.Opening;
import tidemark.client.relay.Passage;
import tidemark.client.relay.Pausing;
import tidemark.client.relay.Relay;
import tidemark.client.wire.Answer;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Remote;
import tidemark.directory.Newcomer;
import tidemark.directory.Soon;
import tidemark.erasure.Canary;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

class RelayIT {
  private static final int BEATS = 300;
  private static final Identity BOX = new Identity("box", UUID.randomUUID().toString());

  @TempDir private Path folder = Path.of("");
  private final Remote remote = Clients.of("ada");
  private Guard guard = Guard.open(folder);

  @AfterEach
  void close() {
    remote.close();
  }

  @Test
  void whatWasSaidOfflineIsStoredOnceHoweverOftenItIsSent() throws IOException {
    String bucket = Names.unique("relayed");
    try (Queue queue = Queue.open(folder.resolve("q.db"), Clock.systemUTC(), Duration.ZERO);
        Relay relay = relay(queue, remote)) {
      Http watcher = new Http("http://127.0.0.1:" + relay.port(), Map.of());
      String path = "/api/0/buckets/" + bucket;
      watcher
          .post(path, "{\"client\":\"c\",\"type\":\"currentwindow\",\"hostname\":\"box\"}")
          .require(200);
      for (int i = 0; i < BEATS; i++) {
        watcher.post(path + "/heartbeat?pulsetime=5", beat(i)).require(200);
      }
      sendWithoutHearingTheAnswer(queue);
      try (Forwarder _ = started(queue, remote)) {
        assertTrue(Soon.isTrue(() -> queue.waiting().entries() == 0));
      }
      assertEquals(0, queue.waiting().dead());
      assertEquals(BEATS / 10, watcher.get(path + "/events/count").require(200).json().asInt());
      JsonNode newest = watcher.get(path + "/events?limit=1").require(200).json().get(0);
      assertEquals(9, newest.path("duration").asDouble(), "ten beats are nine seconds");
    }
    Http mallory = Tidemark.running().as("mallory");
    assertEquals(404, mallory.get("/api/0/buckets/" + bucket).status());
  }

  @Test
  void whatAPolicyTakesOutIsNeitherInTheQueueNorAtTheServer() throws IOException, SQLException {
    Club club = Club.create();
    Newcomer member = club.joined("member");
    String word = Names.unique("secret");
    club.http()
        .post(
            club.path() + "/policies",
            """
            {"rules": [{"field": "title", "pattern": "secret", "action": "redact", "replacement": "Banking"},
                       {"field": "url", "pattern": ".", "action": "domain"}]}
            """)
        .require(200);
    String bucket = Names.unique("guarded");
    String path = "/api/0/buckets/" + bucket;
    try (Remote own = Remote.at(Clients.server(), Credential.key(member.token()), Map.of());
        Queue queue = Queue.open(folder.resolve("g.db"), Clock.systemUTC(), Duration.ZERO);
        Relay relay = relay(queue, own)) {
      Http watcher = new Http("http://127.0.0.1:" + relay.port(), Map.of());
      watcher.post(path, "{\"client\":\"c\",\"type\":\"t\",\"hostname\":\"h\"}").require(200);
      watcher.post(path + "/heartbeat?pulsetime=5", titled(0, word)).require(200);
      assertTrue(queue.last(bucket).orElseThrow().data().contains(word), "no policy is known yet");
      try (Forwarder _ = started(queue, own)) {
        assertTrue(Soon.isTrue(() -> queue.waiting().entries() == 0));
      }
      watcher.post(path + "/heartbeat?pulsetime=5", titled(60, word)).require(200);
      assertEquals(
          "{\"title\":\"Banking\",\"url\":\"https://bank.example\"}",
          queue.last(bucket).orElseThrow().data());
      try (Forwarder _ = started(queue, own)) {
        assertTrue(Soon.isTrue(() -> queue.waiting().entries() == 0));
      }
      JsonNode events = watcher.get(path + "/events").require(200).json();
      assertEquals(List.of("Banking", "Banking"), events.findValuesAsText("title"));
      assertEquals(List.of("bank.example", "bank.example"), events.findValuesAsText("url"));
    }
    assertEquals(List.of(), new Canary(word).tables());
  }

  private static String titled(int second, String word) {
    return "{\"timestamp\":\"%s\",\"duration\":0,\"data\":{\"title\":\"%s\",\"url\":\"https://bank.example/%s\"}}"
        .formatted(Instant.parse("2026-01-01T12:00:00Z").plusSeconds(second), word, word);
  }

  /// As a client that dies between the server's commit and its answer.
  private void sendWithoutHearingTheAnswer(Queue queue) throws IOException {
    Step announcement = queue.next(20).orElseThrow();
    String path = "/api/0/buckets/" + announcement.bucket();
    Answer _ = remote.post(path, announcement.body()).require();
    queue.done(announcement);
    Answer _ = remote.post(path + "/events", queue.next(20).orElseThrow().body()).require();
  }

  /// Another application every ten seconds.
  private static String beat(int second) {
    return "{\"timestamp\":\"%s\",\"duration\":0,\"data\":{\"app\":\"%d\"}}"
        .formatted(Instant.parse("2026-01-01T12:00:00Z").plusSeconds(second), second / 10);
  }

  private Forwarder started(Queue queue, Remote to) {
    Opening opening = new Opening(BOX, guard, Clock.systemUTC());
    return Forwarder.start(queue, to, Forwarder.Waits.usual(), opening);
  }

  private Relay relay(Queue queue, Remote to) {
    Passage passage = new Passage(to);
    guard = Guard.open(folder);
    Pausing pausing = new Pausing(queue, Clock.systemUTC(), Hours.always(), guard);
    return Relay.open(
        0,
        new Relay.Parts(
            new Desk(queue, BOX, pausing, passage),
            new Counter(queue, pausing, () -> "test"),
            passage));
  }
}
