package tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class DayIT {
  private static final String PAGE = "usage/day.xhtml?day=";

  private final String word = UUID.randomUUID().toString();
  private final Http ada = Tidemark.running().as("ada");

  /// A day of its own, long ago, on which nobody else records anything for Ada.
  private void record(String day, String data) {
    ada.post(
            "/api/0/buckets/" + word,
            "{\"type\":\"currentwindow\",\"client\":\"c\",\"hostname\":\"%s\"}".formatted(word))
        .require(200);
    ada.post(
            "/api/0/buckets/" + word + "/events",
            "[{\"timestamp\":\"%sT09:30:00Z\",\"duration\":5400,\"data\":%s}]".formatted(day, data))
        .require(200);
  }

  @Test
  void aDayShowsWhereItsTimeWent() {
    record("2019-05-04", "{\"app\":\"vim " + word + "\",\"title\":\"notes\"}");
    try (Visit visit = Browser.visit().arrive("ada")) {
      visit.open(PAGE + "2019-05-04");
      assertEquals("1 h 30 min", visit.page().textContent("#total"));
      assertTrue(visit.page().textContent("#by-app").contains("vim " + word));
      assertTrue(visit.page().textContent("#by-category").contains("Uncategorized"));
      assertTrue(visit.page().textContent("#by-device").contains(word));
      assertEquals(24, visit.page().locator(".hours rect").count());
      visit.screenshot("my-day");
      visit.page().click("#after");
      assertTrue(visit.page().url().contains("day=2019-05-05"), visit.page().url());
      assertEquals(1, visit.page().locator("#empty").count());
      visit.screenshot("my-day-empty");
    }
  }

  @Test
  void aTitleIsTextWhateverItSays() {
    String title = "<script>window.in=1</script>{{1+1}}#{request}\\u202e" + "x".repeat(10_000);
    record("2019-05-06", "{\"app\":\"=cmd\",\"title\":\"" + title + "\"}");
    try (Visit visit = Browser.visit(Browser.Look.phone()).arrive("ada")) {
      visit.open(PAGE + "2019-05-06");
      String shown = visit.page().textContent("#by-title");
      assertTrue(shown.contains("<script>window.in=1</script>{{1+1}}#{request}"), shown);
      assertEquals(null, visit.page().evaluate("window.in"));
      assertEquals(0, Math.max(0, visit.overflow()));
      visit.screenshot("my-day-hostile");
    }
  }

  @Test
  void whatIsNoDayIsToday() {
    try (Visit visit = Browser.visit().arrive("ada")) {
      for (String day : new String[] {"", "yesterday", "9999-01-01", "<b>"}) {
        assertEquals(200, visit.open(PAGE + day).status());
        assertEquals(0, visit.page().locator("#after").count(), day);
      }
    }
  }

  @Test
  void malloryDoesNotSeeAdasDay() {
    record("2019-05-08", "{\"app\":\"vim " + word + "\"}");
    try (Visit mallory = Browser.visit().arrive("mallory")) {
      mallory.open(PAGE + "2019-05-08");
      assertFalse(mallory.page().content().contains(word));
      assertEquals(1, mallory.page().locator("#empty").count());
    }
  }
}
