package tidemark.lossy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.logging.Logger;
import org.junit.platform.commons.logging.LoggerFactory;
import tidemark.directory.Newcomer;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class LossyIT {
  private static final Logger LOG = LoggerFactory.getLogger(LossyIT.class);

  /// Of each sort.
  private static final int REQUESTS = Integer.getInteger("tidemark.lossy", 15);

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int MOST_TRIES = 50;

  private final Proxy proxy = new Proxy(Tidemark.running().url(), 42);
  private final Http safe = Newcomer.create().http();
  private final Http lossy = new Http(proxy.url(), safe.headers());

  @AfterEach
  void close() {
    LOG.info(() ->
        "%d requests, %d answers dropped, %d requests doubled"
            .formatted(proxy.requests(), proxy.dropped(), proxy.doubled()));
    proxy.close();
  }

  @Test
  void bucketsEventsAndHeartbeatsAreThereOnce() {
    each(i -> post("/api/0/buckets/b" + i, bucket()));
    assertEquals(REQUESTS, safe.get("/api/0/buckets/").require(200).json().size());
    each(i -> post("/api/0/buckets/b0/events", "[" + event(i, 1) + "]"));
    assertEquals(REQUESTS, safe.get("/api/0/buckets/b0/events/count").json().asInt());
    each(i -> post("/api/0/buckets/b1/heartbeat?pulsetime=60", event(i, 0)));
    JsonNode beats = safe.get("/api/0/buckets/b1/events").require(200).json();
    assertEquals(1, beats.size());
    assertEquals(30 * (REQUESTS - 1), beats.path(0).path("duration").asInt());
    each(i -> post("/api/v1/events", "{\"events\":[%s]}".formatted(uploaded(i))));
    assertEquals(REQUESTS, safe.get("/api/0/buckets/up_host/events/count").json().asInt());
  }

  @Test
  void recordsAreThereOnceAndNobodyConflicts() {
    List<String> ids = Stream.generate(() -> UUID.randomUUID().toString()).limit(REQUESTS).toList();
    String device = UUID.randomUUID().toString();
    each(i -> post("/api/v1/changes", change(device, "type", "mood_entry", ids.get(i))));
    assertEquals(ids.stream().sorted().toList(), moods());
    each(i -> post("/v1/sync/upload", change(device, "entity_type", "MoodEntry", ids.get(i))));
    assertEquals(ids.stream().sorted().toList(), moods());
    List<String> more =
        Stream.generate(() -> UUID.randomUUID().toString()).limit(REQUESTS).toList();
    each(i -> post("/v1/sync/upload", change(device, "entity_type", "MoodEntry", more.get(i))));
    assertEquals(Stream.concat(ids.stream(), more.stream()).sorted().toList(), moods());
    assertEquals(0, safe.get("/api/v1/conflicts").require(200).json().size());
  }

  @Test
  void devicesSettingsAndReviewsAreThereOnce() {
    each(i ->
        post(
            "/api/0/devices/register",
            "{\"device_id\":\"d%1$d\",\"hostname\":\"d%1$d\"}".formatted(i)));
    assertEquals(REQUESTS, safe.get("/api/0/devices").require(200).json().size());
    each(i -> post("/api/0/settings/s" + i, Integer.toString(i)));
    JsonNode settings = safe.get("/api/0/settings").require(200).json();
    each(i -> assertEquals(i, settings.path("s" + i).asInt(-1)));
    each(i -> post("/api/sessions/start", review(i)));
    assertEquals(REQUESTS, reviews());
  }

  /// The control: a door that makes something new each time shows what the proxy does.
  @Test
  void keysAreDoubledByTheSameNetwork() {
    for (int i = 0; i < 40; i++) {
      post("/v1/auth/api-keys", "{\"name\":\"doubled\"}");
    }
    assertTrue(safe.get("/v1/auth/api-keys").require(200).json().size() > 40);
    assertTrue(proxy.dropped() > 0);
  }

  private static void each(IntConsumer work) {
    IntStream.range(0, REQUESTS).forEach(work);
  }

  /// Until there is an answer.
  private void post(String path, String body) {
    for (int i = 0; i < MOST_TRIES; i++) {
      try {
        Http.Answer answer = lossy.post(path, body);
        assertTrue(answer.status() < 400, path + " answered " + answer.status() + answer.body());
        return;
      } catch (UncheckedIOException _) {
        // lost on the way, so again
      }
    }
    throw new AssertionError("no answer in " + MOST_TRIES + " tries");
  }

  private List<String> moods() {
    return safe.get("/api/v1/changes?types=mood_entry&limit=5000")
        .require(200)
        .json()
        .path("changes")
        .valueStream()
        .map(change -> change.path("id").asText())
        .sorted()
        .toList();
  }

  private int reviews() {
    return safe.get("/api/sessions?limit=100").require(200).json().path("total").asInt();
  }

  private static String bucket() {
    return "{\"type\":\"t\",\"client\":\"c\",\"hostname\":\"h\"}";
  }

  private static String event(int place, int seconds) {
    return "{\"timestamp\":\"%s\",\"duration\":%d,\"data\":{}}".formatted(at(place), seconds);
  }

  private static String uploaded(int place) {
    return "{\"timestamp\":\"%s\",\"duration\":1,\"data\":{},\"bucket_id\":\"up_host\"}"
        .formatted(at(place));
  }

  private static Instant at(int place) {
    return START.plusSeconds(30L * place);
  }

  private static String change(String device, String word, String type, String id) {
    return """
    {"device_id":"%s","changes":[{"%s":"%s","id":"%s","updated_at":"2026-01-31T12:00:00Z","deleted":false,"data":{"value":4}}]}
    """
        .formatted(device, word, type, id);
  }

  private static String review(int number) {
    return "{\"repo_owner\":\"o\",\"repo_name\":\"r\",\"pr_number\":%d}".formatted(number + 1);
  }
}
