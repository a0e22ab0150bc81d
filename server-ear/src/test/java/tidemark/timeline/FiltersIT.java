package tidemark.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

class FiltersIT {
  private static final String SETTING = "/api/0/settings/privacy_filters";
  private static final String NOON = "2026-01-01T12:00:00Z";

  private final Http ada = Tidemark.running().as("ada");

  @AfterEach
  void removeFilters() {
    ada.delete(SETTING);
  }

  @Test
  void droppedEventsAreNotStoredAndRedactedOnesWithoutTheirText() {
    Bucketful bucket = Bucketful.make("filtered");
    filter(bucket.name());
    JsonNode stored =
        bucket
            .push("[" + at("bank") + "," + at("diary of Ada") + "," + at("editor") + "]")
            .require(200)
            .json();
    assertEquals(2, stored.size());
    assertEquals("private", stored.get(0).path("data").path("app").asText());
    assertEquals("editor", stored.get(1).path("data").path("app").asText());
    assertEquals(0, bucket.push(at("bank")).require(200).json().size());
    assertEquals(2, bucket.count());
    Bucketful other = Bucketful.make("open");
    other.push(at("bank")).require(200);
    assertEquals(1, other.count(), "the filters speak of another bucket");
  }

  @Test
  void droppedBeatIsAnsweredByTheNewestEventOrByItself() {
    Bucketful bucket = Bucketful.make("quiet");
    filter(bucket.name());
    JsonNode alone = bucket.beat("60", at("bank")).require(200).json();
    assertTrue(alone.path("id").isNull(), alone::toString);
    assertEquals(0, bucket.count());
    bucket.beat("60", at("diary")).require(200);
    JsonNode newest = bucket.beat("60", at("bank")).require(200).json();
    assertEquals("private", newest.path("data").path("app").asText());
    bucket.beat("60", at("diary of Linus")).require(200);
    assertEquals(1, bucket.count(), "both diaries are one private thing now");
  }

  @Test
  void uploadAndImportAreFilteredToo() {
    String name = Names.unique("aw-watcher-window_filtered");
    filter(name);
    String upload = at("bank").replaceFirst("\\{", "{\"bucket_id\":\"" + name + "\",");
    ada.post("/api/v1/events", "{\"events\":[" + upload + "]}").require(200);
    ada.post(
            "/api/0/import",
            """
            {"buckets":{"%1$s":{"id":"%1$s","type":"t","client":"c","hostname":"h","events":[%2$s,%3$s]}}}
            """
                .formatted(name, at("bank"), at("editor")))
        .require(200);
    JsonNode stored = ada.get("/api/0/buckets/" + name + "/events").require(200).json();
    assertEquals(1, stored.size());
    assertEquals("editor", stored.get(0).path("data").path("app").asText());
  }

  @Test
  void wrongFiltersAreRefusedAndTheOldOnesStay() {
    Bucketful bucket = Bucketful.make("strict");
    filter(bucket.name());
    String before = ada.get(SETTING).require(200).body();
    String wrong = "[{\"field\":\"app\",\"pattern\":\"(\",\"action\":\"drop\"}]";
    assertEquals(400, ada.post(SETTING, wrong).status());
    assertEquals(before, ada.get(SETTING).require(200).body());
  }

  @Test
  void malloryFiltersNothingOfAdas() {
    Bucketful bucket = Bucketful.make("adas");
    Http mallory = Tidemark.running().as("mallory");
    mallory
        .post(SETTING, "[{\"field\":\"app\",\"pattern\":\"\",\"action\":\"drop\"}]")
        .require(201);
    try {
      bucket.push(at("bank")).require(200);
      assertEquals(1, bucket.count());
    } finally {
      mallory.delete(SETTING);
    }
  }

  private void filter(String bucket) {
    ada.post(
            SETTING,
            """
            [{"enabled":true,"bucket_prefix":"%1$s","field":"app","pattern":"^bank","action":"drop","replacement":null},
             {"enabled":true,"bucket_prefix":"%1$s","field":"app","pattern":"diary","action":"redact","replacement":"private"}]
            """
                .formatted(bucket))
        .require(201);
  }

  private static String at(String app) {
    return Bucketful.event(NOON, 1, app);
  }
}
