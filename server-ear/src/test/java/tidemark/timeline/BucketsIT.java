package tidemark.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

class BucketsIT {
  private final Http ada = Tidemark.running().as("ada");

  @Test
  void madeBucketIsListedUnderItsName() {
    Bucketful bucket = Bucketful.make("listed");
    JsonNode found = ada.get("/api/0/buckets/").require(200).json().path(bucket.name());
    assertEquals(bucket.name(), found.path("id").asText());
    assertEquals("currentwindow", found.path("type").asText());
    assertTrue(found.path("events").isNull());
    assertTrue(found.path("metadata").path("start").isNull());
  }

  @Test
  void bucketThatExistsIsAnsweredWithoutABody() {
    Bucketful bucket = Bucketful.make("twice");
    Http.Answer again =
        ada.post(bucket.path(), Bucketful.WATCHER.replace("currentwindow", "other"));
    assertEquals(304, again.status());
    assertEquals("", again.body());
    assertEquals("currentwindow", ada.get(bucket.path()).json().path("type").asText());
  }

  @Test
  void unknownBucketIsNamedInTheMessage() {
    Http.Answer answer = ada.get("/api/0/buckets/nowhere");
    assertEquals(404, answer.status());
    assertEquals(
        "The requested bucket 'nowhere' does not exist", answer.json().path("message").asText());
  }

  @Test
  void deletionNeedsForceAndTakesTheEvents() {
    Bucketful bucket = Bucketful.make("doomed");
    bucket.push("[" + Bucketful.event("2026-01-01T00:00:00Z", 1, "a") + "]").require(200);
    assertEquals(403, ada.delete(bucket.path()).status());
    assertEquals(1, bucket.count());
    assertEquals(200, ada.delete(bucket.path() + "?force=1").status());
    assertEquals(404, ada.get(bucket.path()).status());
    ada.post(bucket.path(), Bucketful.WATCHER).require(200);
    assertEquals(0, bucket.count());
  }

  @Test
  void malloryFindsNothingOfAdas() {
    Bucketful bucket = Bucketful.make("private");
    Http mallory = Tidemark.running().as("mallory");
    for (String path : List.of("", "/events", "/events/count", "/events/1", "/export")) {
      assertEquals(404, mallory.get(bucket.path() + path).status(), path);
    }
    assertEquals(404, mallory.delete(bucket.path() + "?force=1").status());
    assertEquals(404, mallory.post(bucket.path() + "/events", "[]").status());
    assertFalse(mallory.get("/api/0/buckets/").body().contains(bucket.name()));
    assertFalse(mallory.get("/api/0/export").body().contains(bucket.name()));
    assertEquals(200, ada.get(bucket.path()).status(), "the control: Ada finds it");
  }

  @Test
  void sixteenAtOnceMakeOneBucket() {
    String path = "/api/0/buckets/" + Names.unique("race");
    List<Integer> statuses = Bucketful.atOnce(16, () -> ada.post(path, Bucketful.WATCHER).status());
    assertEquals(1, Collections.frequency(statuses, 200), statuses.toString());
    assertEquals(15, Collections.frequency(statuses, 304), statuses.toString());
  }

  @Test
  void sameNameOnTwoDevicesIsTwoBuckets() {
    String name = Names.unique("aw-watcher-web-firefox");
    List<Http> devices = IntStream.range(0, 2).mapToObj(_ -> onANewDevice()).toList();
    for (Http device : devices) {
      device.post("/api/0/buckets/" + name, local()).require(200);
      device.post("/api/0/buckets/" + name, local()).require(304);
    }
    devices
        .getFirst()
        .post(
            "/api/0/buckets/" + name + "/events",
            "[" + Bucketful.event("2026-01-01T00:00:00Z", 1, "a") + "]")
        .require(200);
    assertEquals(
        1, devices.getFirst().get("/api/0/buckets/" + name + "/events/count").json().asInt());
    assertEquals(
        0, devices.getLast().get("/api/0/buckets/" + name + "/events/count").json().asInt());
    long listed =
        ada.get("/api/0/buckets/")
            .json()
            .propertyStream()
            .filter(b -> b.getKey().startsWith(name))
            .count();
    assertEquals(2, listed);
  }

  @Test
  void replicaIsAcceptedAndNotListed() {
    String name = Names.unique("aw-watcher-afk_host-synced-from-other");
    ada.post("/api/0/buckets/" + name, Bucketful.WATCHER).require(200);
    assertFalse(ada.get("/api/0/buckets/").json().has(name));
    assertEquals(200, ada.get("/api/0/buckets/" + name).status());
  }

  private Http onANewDevice() {
    String device = Names.unique("device");
    ada.post(
            "/api/0/devices/register",
            "{\"device_id\":\"%s\",\"hostname\":\"%s\"}".formatted(device, device))
        .require(200);
    return new Http(
        ada.base(), Map.of("X-API-Key", Tidemark.running().keyOf("ada"), "X-Device-Id", device));
  }

  private static String local() {
    return Bucketful.WATCHER.replace("laptop", "!local");
  }
}
