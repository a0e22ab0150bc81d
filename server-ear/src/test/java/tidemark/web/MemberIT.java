package tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

class MemberIT {
  private final Club club = Club.create();
  private final Newcomer somebody = club.owner();

  @Test
  void consentIsGivenAndTakenBack() {
    try (Visit visit = Browser.visit().arrive(somebody, "consent/list.xhtml")) {
      visit.page().getByText("Agree", new Page.GetByTextOptions().setExact(true)).first().click();
      assertTrue(visit.agree().contains("sums of your reviews"));
      visit.hears("may see it now");
      assertEquals(1, counting());
      visit.screenshot("consents");
      visit
          .page()
          .getByText("Withdraw", new Page.GetByTextOptions().setExact(true))
          .first()
          .click();
      visit.agree();
      visit.hears("sees nothing of it any more");
      assertEquals(0, counting());
    }
  }

  @Test
  void programIsSignedOut() {
    Http program = signedIn();
    try (Visit visit = Browser.visit().arrive(somebody, "session/list.xhtml")) {
      visit.page().click("[id='list:sessions:0:end']");
      assertTrue(visit.agree().startsWith("1 program has"));
      visit.hears("1 program was signed out");
      assertEquals(401, program.get("/v1/auth/sessions").status());
    }
  }

  @Test
  void bucketGoesWithItsEventsInNumbers() {
    String bucket = Names.unique("bucket");
    Http http = club.http();
    http.post("/api/0/buckets/" + bucket, "{\"type\":\"t\",\"client\":\"c\",\"hostname\":\"h\"}")
        .require(200);
    http.post(
            "/api/0/buckets/" + bucket + "/events",
            "[{\"timestamp\":\"2026-01-01T00:00:00Z\",\"data\":{\"title\":\"one\"}},"
                + "{\"timestamp\":\"2026-01-01T00:01:00Z\",\"data\":{\"title\":\"two\"}}]")
        .require(200);
    try (Visit visit = Browser.visit().arrive(somebody, "bucket/list.xhtml")) {
      byte[] archive = visit.context().request().get(Browser.portal() + "takeout/download").body();
      assertTrue(archive.length > 100 && archive[0] == 'P' && archive[1] == 'K', "a ZIP");
      visit.page().click("text=" + bucket);
      visit.page().locator("[id='list:events_data'] tr").nth(1).waitFor();
      visit.page().click("[id='list:events:0:delete']");
      visit.agree();
      visit.hears("The event was deleted");
      assertEquals(1, visit.page().locator("[id='list:events_data'] tr").count());
      assertFoundAndDeletedByDays(visit, http, bucket);
      visit.open("bucket/list.xhtml");
      visit.page().click("[id='list:buckets:0:delete']");
      visit.page().waitForSelector("#effect");
      assertTrue(visit.page().textContent("#effect").contains("1 event"));
      visit.page().click("[id='deleting:sure']");
      visit.hears("was deleted");
      assertEquals(404, http.get("/api/0/buckets/" + bucket).status());
    }
  }

  /// What is left of the bucket is one event of the first of January.
  private static void assertFoundAndDeletedByDays(Visit visit, Http http, String bucket) {
    http.post(
            "/api/0/buckets/" + bucket + "/events",
            "[{\"timestamp\":\"2025-12-20T00:00:00Z\",\"data\":{\"title\":\"100% \\\"quoted\\\"\"}}]")
        .require(200);
    String page = "timeline/events.xhtml?bucket=" + bucket;
    visit.open(page + "&day=2026-01-02&q=%25+%22QUOTED");
    assertTrue(visit.page().textContent("[id='list:events_data']").contains("100%"));
    visit.open(page + "&day=2026-01-02&q=_ne");
    assertTrue(visit.page().textContent("[id='list']").contains("No event of this month"));
    visit.page().click("#further");
    visit.page().waitForURL("**&before=*");
    visit.open(page);
    visit.page().fill("[id='range:from']", "2025-12-19");
    visit.page().fill("[id='range:until']", "2025-12-20");
    visit.page().click("[id='range:count']");
    visit.page().waitForSelector("#counted");
    assertTrue(visit.page().textContent("#counted").contains("1 event would go"));
    visit.screenshot("events-range");
    visit.page().click("[id='range:sure']");
    assertTrue(visit.agree().startsWith("1 event goes"));
    visit.hears("1 event was deleted");
    assertEquals(1, http.get("/api/0/buckets/" + bucket + "/events/count").json().asInt());
  }

  @Test
  void coloursAndLanguageAreKept() {
    try (Visit visit = Browser.visit().arrive(somebody, "look/profile.xhtml")) {
      visit.page().selectOption("[id='profile:language']", "de");
      visit.page().selectOption("[id='profile:theme']", "dark");
      visit.page().selectOption("[id='profile:zone']", "Europe/Berlin");
      visit.page().click("[id='profile:save']");
      visit.page().waitForSelector("#saved");
      assertEquals("de", visit.page().getAttribute("html", "lang"));
      assertEquals("dark", visit.page().getAttribute("html", "data-theme"));
      visit.page().click("[id='look:turn']");
      visit.page().waitForSelector("html[data-theme='system']");
    }
    try (Visit visit = Browser.visit().arrive(somebody, "usage/day.xhtml")) {
      assertEquals("de", visit.page().getAttribute("html", "lang"));
      assertEquals("system", visit.page().getAttribute("html", "data-theme"));
      assertTrue(visit.page().textContent(".lead").contains("Europe/Berlin"));
    }
  }

  @Test
  void teamIsMadeJoinedAndEnded() {
    Newcomer other = club.joined("member");
    try (Visit visit = Browser.visit().arrive(somebody, "team/list.xhtml");
        Visit guest = Browser.visit().arrive(other, "team/list.xhtml")) {
      visit.page().fill("[id='new:name']", "Early birds");
      visit.page().click("[id='new:make']");
      String code = visit.page().textContent("#code-text");
      guest.page().fill("[id='join:code']", code);
      guest.page().click("[id='join:go']");
      guest.page().waitForURL("**/team/team.xhtml?team=*");
      assertEquals(0, guest.page().locator("[id='end:delete']").count());
      visit.page().reload();
      visit.screenshot("team");
      visit.page().click("[id='end:delete']");
      assertTrue(visit.agree().contains("2 members"));
      visit.page().waitForURL("**/team/list.xhtml");
      guest.page().reload();
      assertEquals(
          404,
          guest
              .open("team/team.xhtml?team=" + "0".repeat(8) + "-0000-0000-0000-000000000000")
              .status());
      guest.complaints();
    }
  }

  private long counting() {
    long counting = 0;
    for (JsonNode consent : club.http().get("/api/v1/consents").require(200).json()) {
      counting += consent.path("counts").asBoolean() ? 1 : 0;
    }
    return counting;
  }

  private Http signedIn() {
    Tidemark tidemark = Tidemark.running();
    String typed =
        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(somebody.username(), Newcomer.PASSWORD);
    String token =
        tidemark.http().post("/auth/login", typed).require(200).json().path("token").asText();
    return new Http(tidemark.url(), Map.of("Authorization", "Bearer " + token));
  }
}
