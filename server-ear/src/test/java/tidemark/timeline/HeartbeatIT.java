package tidemark.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class HeartbeatIT {
  @Test
  void beatWithinThePulseLetsTheEventGrow() {
    Bucketful bucket = Bucketful.make("beat");
    bucket.beat("5", at(0, "a")).require(200);
    JsonNode grown = bucket.beat("5", at(5, "a")).require(200).json();
    assertEquals(5, grown.path("duration").asDouble());
    assertEquals("2026-01-01T12:00:00Z", grown.path("timestamp").asText());
    bucket.beat("5", at(3, "a")).require(200);
    assertEquals(
        5, bucket.events("").json().get(0).path("duration").asDouble(), "it never shrinks");
    bucket.beat("5", at(11, "a")).require(200);
    assertEquals(2, bucket.count(), "a second beyond the pulse begins a new event");
  }

  @Test
  void otherDataBeginsANewEvent() {
    Bucketful bucket = Bucketful.make("other");
    bucket.beat("60", at(0, "a")).require(200);
    bucket.beat("60", at(1, "b")).require(200);
    bucket.beat("60", at(2, "b")).require(200);
    assertEquals(2, bucket.count());
    assertEquals(1, bucket.events("?limit=1").json().get(0).path("duration").asDouble());
  }

  @Test
  void lateBeatIsStoredOnceHoweverOftenItComes() {
    Bucketful bucket = Bucketful.make("late");
    bucket.beat("1", at(30, "a")).require(200);
    bucket.beat("1", at(10, "a")).require(200);
    bucket.beat("1", at(10, "a")).require(200);
    assertEquals(2, bucket.count());
  }

  @Test
  void sameBeatEightTimesAtOnceIsOneEvent() {
    Bucketful bucket = Bucketful.make("eight");
    for (int second = 0; second < 40; second += 2) {
      String beat = at(second, "a");
      Bucketful.atOnce(8, () -> bucket.beat("5", beat).require(200).status());
    }
    assertEquals(1, bucket.count());
    assertEquals(38, bucket.events("").json().get(0).path("duration").asDouble());
  }

  @Test
  void beatsFromManyThreadsLoseNoEnd() {
    Bucketful bucket = Bucketful.make("ends");
    AtomicInteger second = new AtomicInteger();
    bucket.beat("600", at(0, "a")).require(200);
    Bucketful.atOnce(
        8,
        () -> {
          for (int i = 0; i < 7; i++) {
            bucket.beat("600", at(second.incrementAndGet(), "a")).require(200);
          }
          return 0;
        });
    assertEquals(1, bucket.count());
    assertEquals(56, bucket.events("").json().get(0).path("duration").asDouble());
  }

  @Test
  void deletedEventIsForgotten() {
    Bucketful bucket = Bucketful.make("forgotten");
    long id = bucket.beat("60", at(0, "a")).require(200).json().path("id").asLong();
    bucket.ada().delete(bucket.path() + "/events/" + id).require(200);
    bucket.beat("60", at(1, "a")).require(200);
    assertEquals(
        "2026-01-01T12:00:01Z", bucket.events("").json().get(0).path("timestamp").asText());
  }

  @Test
  void pulseThatIsNoNumberIsRefused() {
    Bucketful bucket = Bucketful.make("pulse");
    for (String pulse : new String[] {"", "nan", "inf", "x", "1e99"}) {
      assertEquals(400, bucket.beat(pulse, at(0, "a")).status(), pulse);
    }
  }

  @Test
  void malloryCannotBeatForAda() {
    Bucketful bucket = Bucketful.make("mine");
    Http mallory = Tidemark.running().as("mallory");
    assertEquals(404, mallory.post(bucket.path() + "/heartbeat?pulsetime=1", at(0, "a")).status());
    assertEquals(0, bucket.count());
  }

  private static String at(int second, String app) {
    return Bucketful.event("2026-01-01T12:%02d:%02dZ".formatted(second / 60, second % 60), 0, app);
  }
}
