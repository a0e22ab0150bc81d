package tidemark.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.client.queue.Queue;
import tidemark.client.queue.Step;
import tidemark.client.relay.Counter;
import tidemark.client.relay.Desk;
import tidemark.client.relay.Forwarder;
import tidemark.client.relay.Hours;
import tidemark.client.relay.Identity;
import tidemark.client.relay.Passage;
import tidemark.client.relay.Pausing;
import tidemark.client.relay.Relay;
import tidemark.client.wire.Answer;
import tidemark.client.wire.Remote;
import tidemark.directory.Soon;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

class RelayIT {
  private static final int BEATS = 300;

  @TempDir private Path folder = Path.of("");
  private final Remote remote = Clients.of("ada");

  @AfterEach
  void close() {
    remote.close();
  }

  @Test
  void whatWasSaidOfflineIsStoredOnceHoweverOftenItIsSent() throws IOException {
    String bucket = Names.unique("relayed");
    try (Queue queue = Queue.open(folder.resolve("q.db"), Clock.systemUTC(), Duration.ZERO);
        Relay relay = relay(queue)) {
      Http watcher = new Http("http://127.0.0.1:" + relay.port(), Map.of());
      String path = "/api/0/buckets/" + bucket;
      watcher
          .post(path, "{\"client\":\"c\",\"type\":\"currentwindow\",\"hostname\":\"box\"}")
          .require(200);
      for (int i = 0; i < BEATS; i++) {
        watcher.post(path + "/heartbeat?pulsetime=5", beat(i)).require(200);
      }
      sendWithoutHearingTheAnswer(queue);
      try (Forwarder _ = Forwarder.start(queue, remote, Forwarder.Waits.usual())) {
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

  private Relay relay(Queue queue) {
    Passage passage = new Passage(remote);
    Pausing pausing = new Pausing(queue, Clock.systemUTC(), Hours.always());
    return Relay.open(
        0,
        new Relay.Parts(
            new Desk(queue, new Identity("box", "device-of-relay"), pausing, passage),
            new Counter(queue, pausing, () -> "test"),
            passage));
  }
}
