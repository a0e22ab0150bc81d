package tidemark.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.stack.Http;

class UsageIT {
  private static final String DAY = "?start=2026-01-31T00:00:00Z&end=2026-02-01T00:00:00Z";

  private final Http person = Newcomer.create().withKey();

  /// The laptop: vim from 9 to 11, firefox from 11 to 12, but nobody there from 10:30 to 11:30. The
  /// phone: chat from 9:30 to 9:45, while the laptop was in use, and from 13 to 13:15.
  private void aDay() {
    bucket("win_laptop", "currentwindow", "laptop");
    bucket("afk_laptop", "afkstatus", "laptop");
    bucket("android_phone", "currentwindow", "phone");
    events(
        "win_laptop",
        event("09:00", 7_200, "{\"app\":\"vim\",\"title\":\"notes.md\"}"),
        event("11:00", 3_600, "{\"app\":\"firefox\",\"title\":\"News\"}"));
    events(
        "afk_laptop",
        event("08:00", 9_000, "{\"status\":\"not-afk\"}"),
        event("10:30", 3_600, "{\"status\":\"afk\"}"),
        event("11:30", 3_600, "{\"status\":\"not-afk\"}"));
    events(
        "android_phone",
        event("09:30", 900, "{\"app\":\"chat\",\"title\":\"\"}"),
        event("13:00", 900, "{\"app\":\"chat\",\"title\":\"\"}"));
  }

  @Test
  void timeCountsOnceAndOnlyWhenSomebodyWasThere() {
    aDay();
    assertEquals("vim=5400 firefox=1800 chat=900; 8100", spent("app", DAY));
    assertEquals("notes.md=5400 News=1800 =900; 8100", spent("title", DAY));
  }

  @Test
  void eachDeviceHasItsOwnSum() {
    aDay();
    assertEquals("laptop=7200 phone=1800; 8100", spent("device", DAY));
  }

  @Test
  void daysAndHoursAreTheParts() {
    aDay();
    assertEquals("2026-01-31=8100; 8100", spent("day", DAY));
    assertEquals("09=3600 10=1800 11=1800 13=900; 8100", spent("hour", DAY));
    assertEquals(
        "2026-01-31=8100; 8100",
        spent("day", "?start=2026-01-30T12:00:00%2B02:00&end=2026-02-02T00:00:00Z"));
  }

  @Test
  void categoriesAreThePersonsOwnRules() {
    aDay();
    person
        .post(
            "/api/0/settings/classes",
            """
            [{"id":1,"name":["Work"],"rule":{"type":"regex","regex":"\\\\.md$"}},
             {"id":2,"name":["Work","Code"],"rule":{"type":"regex","regex":"VIM","ignore_case":true}},
             {"id":3,"name":["Idle"],"rule":{"type":"none"}}]
            """)
        .require(201);
    assertEquals("Work > Code=5400 Uncategorized=2700; 8100", spent("category", DAY));
  }

  @Test
  void theRestIsSummedUp() {
    aDay();
    JsonNode answer = person.get("/api/v1/stats/app" + DAY + "&limit=1").require(200).json();
    assertEquals(1, answer.path("shares").size());
    assertEquals(2_700, answer.path("more_seconds").asInt());
  }

  @Test
  void oneDeviceCanBeAskedAlone() {
    String id =
        person
            .post("/api/0/devices/register", "{\"device_id\":\"d1\",\"hostname\":\"laptop\"}")
            .require(200)
            .json()
            .path("id")
            .asText();
    aDay();
    assertEquals("vim=5400 firefox=1800; 7200", spent("app", DAY + "&device=" + id));
  }

  @Test
  void aBucketTheLanguageCannotNameStopsNothing() {
    aDay();
    person
        .post(
            "/api/v1/events",
            "{\"events\":[{\"bucket_id\":\"aw-watcher-window_odd\\\\\",\"duration\":60,"
                + "\"timestamp\":\"2026-01-31T15:00:00Z\",\"data\":{\"app\":\"odd\"}}]}")
        .require(200);
    assertEquals("vim=5400 firefox=1800 chat=900; 8100", spent("app", DAY));
  }

  @Test
  void nobodysTimeIsEmpty() {
    assertEquals("; 0", spent("app", DAY));
    assertEquals("; 0", spent("device", DAY));
    assertEquals("; 0", spent("category", DAY));
  }

  @Test
  void aQuestionThatCannotBeAnsweredIsRefused() {
    for (String question :
        new String[] {
          "/app",
          "/app?start=2026-01-31T00:00:00Z",
          "/app?start=2026-02-01T00:00:00Z&end=2026-01-31T00:00:00Z",
          "/app?start=2020-01-01T00:00:00Z&end=2026-01-31T00:00:00Z",
          "/app?start=yesterday&end=today",
          "/app" + DAY + "&limit=0"
        }) {
      assertEquals(400, person.get("/api/v1/stats" + question).status(), question);
    }
    assertEquals(404, person.get("/api/v1/stats/mood" + DAY).status());
    assertEquals(404, person.get("/api/v1/stats/app" + DAY + "&device=x").status());
  }

  private String spent(String by, String query) {
    JsonNode answer = person.get("/api/v1/stats/" + by + query).require(200).json();
    return answer
            .path("shares")
            .valueStream()
            .filter(share -> share.path("seconds").asInt() > 0)
            .map(share -> share.path("name").asText() + "=" + share.path("seconds").asInt())
            .collect(Collectors.joining(" "))
        + "; "
        + answer.path("total_seconds").asInt();
  }

  private void bucket(String id, String type, String host) {
    person
        .post(
            "/api/0/buckets/" + id,
            "{\"type\":\"%s\",\"client\":\"c\",\"hostname\":\"%s\"}".formatted(type, host))
        .require(200);
  }

  private void events(String bucket, String... events) {
    person
        .post("/api/0/buckets/" + bucket + "/events", "[" + String.join(",", events) + "]")
        .require(200);
  }

  private static String event(String time, int seconds, String data) {
    return "{\"timestamp\":\"2026-01-31T%s:00Z\",\"duration\":%d,\"data\":%s}"
        .formatted(time, seconds, data);
  }
}
