package tidemark.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventsIT {
  private static final String NOON = "2026-01-01T12:00:00Z";

  @Test
  void equalEventsOfOneRequestStayAsManyAsTheyAre() {
    Bucketful bucket = Bucketful.make("equal");
    String batch =
        "[" + String.join(",", Collections.nCopies(5_000, Bucketful.event(NOON, 1, "a"))) + "]";
    bucket.push(batch).require(200);
    assertEquals(5_000, bucket.count());
    bucket.push(batch).require(200);
    assertEquals(5_000, bucket.count(), "the same request again stores nothing");
  }

  @Test
  void grownEventIsOneRowAndLonger() {
    Bucketful bucket = Bucketful.make("grown");
    bucket.push("[" + Bucketful.event(NOON, 5, "a") + "]").require(200);
    bucket.push("[" + Bucketful.event(NOON, 9, "a") + "]").require(200);
    bucket.push("[" + Bucketful.event(NOON, 7, "a") + "]").require(200);
    assertEquals(1, bucket.count());
    assertEquals(9, bucket.events("").json().get(0).path("duration").asDouble());
  }

  @Test
  void nothingIsMissingAfterThreeLargePushes() {
    Bucketful bucket = Bucketful.make("many");
    for (int part = 0; part < 3; part++) {
      int from = part * 4_000;
      int to = part == 2 ? 12_001 : from + 4_000;
      bucket.push(seconds(from, to)).require(200);
    }
    assertEquals(12_001, bucket.count());
    JsonNode all = bucket.events("").require(200).json();
    assertEquals(12_001, all.size());
    assertEquals(12_000, all.get(0).path("data").path("n").asInt(), "the newest comes first");
  }

  @Test
  void aThinBatchIsKnownAgainAmongManyNeighbours() {
    Bucketful bucket = Bucketful.make("thin");
    bucket.push(seconds(0, 4_000)).require(200);
    String thin =
        IntStream.range(0, 400)
            .mapToObj(n -> second(n * 10, n % 2 == 0 ? 1 : 3))
            .collect(Collectors.joining(",", "[", "]"));
    bucket.push(thin).require(200);
    assertEquals(4_000, bucket.count());
    assertEquals(
        200,
        bucket
            .events("")
            .json()
            .valueStream()
            .filter(event -> event.path("duration").asInt() == 3)
            .count(),
        "every second one has grown");
  }

  @Test
  void eventsAreCutToTheSpanAndEdgesCount() {
    Bucketful bucket = Bucketful.make("span");
    bucket
        .push(
            "["
                + Bucketful.event(NOON, 60, "a")
                + ","
                + Bucketful.event("2026-01-01T12:02:00Z", 0, "b")
                + "]")
        .require(200);
    JsonNode cut = bucket.events("?start=2026-01-01T12:00:30Z&end=2026-01-01T12:00:45Z").json();
    assertEquals("2026-01-01T12:00:30Z", cut.get(0).path("timestamp").asText());
    assertEquals(15, cut.get(0).path("duration").asDouble());
    JsonNode edge = bucket.events("?start=2026-01-01T12:01:00Z&end=2026-01-01T12:02:00Z").json();
    assertEquals(2, edge.size(), "one ends and one begins at the edge");
    assertEquals(
        0, bucket.events("?start=2026-01-01T12:03:00Z&end=2026-01-01T12:00:00Z").json().size());
    assertEquals(1, bucket.events("?limit=1").json().size());
    assertEquals(0, bucket.events("?limit=0").json().size());
    assertEquals(2, bucket.events("?limit=-1").json().size());
    assertEquals(400, bucket.events("?start=yesterday").status());
  }

  @Test
  void answerNamesTheStoredEventsInTheirOrder() {
    Bucketful bucket = Bucketful.make("ids");
    JsonNode stored =
        bucket
            .push(
                "["
                    + Bucketful.event(NOON, 1, "b")
                    + ","
                    + Bucketful.event("2026-01-01T11:00:00Z", 1, "a")
                    + "]")
            .json();
    assertEquals("b", stored.get(0).path("data").path("app").asText());
    long id = stored.get(1).path("id").asLong();
    JsonNode one = bucket.ada().get(bucket.path() + "/events/" + id).require(200).json();
    assertEquals("a", one.path("data").path("app").asText());
    assertTrue(
        bucket
            .ada()
            .delete(bucket.path() + "/events/" + id)
            .require(200)
            .json()
            .path("success")
            .asBoolean());
    assertEquals(404, bucket.ada().get(bucket.path() + "/events/" + id).status());
    assertEquals(1, bucket.count());
  }

  @Test
  void editorReplacesAnEventOfThisBucketAndOfNoOther() {
    Bucketful bucket = Bucketful.make("edited");
    Bucketful other = Bucketful.make("untouched");
    other.push("[" + Bucketful.event(NOON, 1, "theirs") + "]").require(200);
    long id =
        bucket
            .push("[" + Bucketful.event(NOON, 1, "running") + "]")
            .json()
            .get(0)
            .path("id")
            .asLong();
    String stopped =
        Bucketful.event(NOON, 90, "stopped").replaceFirst("\\{", "{\"id\":" + id + ",");
    assertEquals(
        id, bucket.push("[" + stopped + "]").require(200).json().get(0).path("id").asLong());
    assertEquals(1, bucket.count());
    assertEquals("stopped", bucket.events("").json().get(0).path("data").path("app").asText());
    assertEquals("theirs", other.events("").json().get(0).path("data").path("app").asText());
    String unknown = Bucketful.event(NOON, 1, "new").replaceFirst("\\{", "{\"id\":4711,");
    bucket.push("[" + unknown + "]").require(200);
    assertEquals(2, bucket.count(), "an id nobody knows is a new event");
  }

  @Test
  void dataSurvivesAsItCame() {
    Bucketful bucket = Bucketful.make("data");
    String data =
        "{\"z\":1,\"a\":1.0,\"big\":12345678901234567890,\"t\":\"\\u0000 ü 𝄞\",\"n\":null,\"l\":[{}]}";
    bucket
        .push("[{\"timestamp\":\"2026-01-01 12:00:00.123456789+01:00\",\"data\":" + data + "}]")
        .require(200);
    String body = bucket.events("").body();
    assertTrue(body.contains("\"a\":1.0"), body);
    assertTrue(body.contains("12345678901234567890"), body);
    assertTrue(body.contains("ü 𝄞"), body);
    assertTrue(body.contains("2026-01-01T11:00:00.123456Z"), body);
    assertTrue(body.contains("\"duration\":0.0"), body);
  }

  @Test
  void eventThatCannotBeReadStoresNothing() {
    Bucketful bucket = Bucketful.make("broken");
    for (String event :
        new String[] {
          "{}",
          "{\"timestamp\":7}",
          "{\"timestamp\":\"" + NOON + "\",\"data\":{\"t\":\"\\ud800\"}}",
          "{\"timestamp\":\"" + NOON + "\",\"duration\":\"x\"}",
          "{\"timestamp\":\"" + NOON + "\",\"data\":[]}"
        }) {
      assertEquals(
          400,
          bucket.push("[" + Bucketful.event(NOON, 1, "a") + "," + event + "]").status(),
          event);
    }
    assertEquals(400, bucket.push("[").status());
    assertEquals(400, bucket.push("null").status());
    assertEquals(0, bucket.count());
    assertEquals(200, bucket.push("[]").status());
  }

  @Test
  void equalBatchesAtOnceAreStoredOnce() {
    Bucketful bucket = Bucketful.make("race");
    String batch = seconds(0, 500);
    Bucketful.atOnce(8, () -> bucket.push(batch).require(200).status());
    assertEquals(500, bucket.count());
  }

  private static String seconds(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(n -> second(n, 1))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String second(int n, int duration) {
    return "{\"timestamp\":\"2026-01-02T%02d:%02d:%02dZ\",\"duration\":%d,\"data\":{\"n\":%d}}"
        .formatted(n / 3_600, n / 60 % 60, n % 60, duration, n);
  }
}
