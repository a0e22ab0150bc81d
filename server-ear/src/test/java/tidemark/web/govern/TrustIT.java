package tidemark.web.govern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.stack.Http;
import tidemark.team.Group;
import tidemark.team.TeamRole;
import tidemark.web.Browser;
import tidemark.web.Visit;

/// What a member needs in order to trust an installation.
class TrustIT {
  @Test
  void whoLookedIsListedAndTheListHoldsTogether() {
    Newcomer member = Newcomer.create();
    Http theirs = member.http();
    Http viewer = Newcomer.create().http();
    Group group = Group.among(Map.of(TeamRole.OWNER, viewer, TeamRole.MEMBER, theirs));
    try (Visit visit = Browser.visit().arrive(member, "sighting/list.xhtml")) {
      assertTrue(visit.page().textContent("main").contains("Nobody has looked"));
      share(theirs, group);
      viewer.get("/api/team/activity?team_id=" + group.id()).require(200);
      visit.page().reload();
      assertEquals(1, visit.page().locator("[id='list:sights_data'] tr").count());
      assertTrue(visit.page().textContent("[id='list']").contains("shared with a team"));
      visit.page().click("[id='chain:check']");
      visit.page().waitForSelector("#checked");
      assertTrue(visit.page().textContent("#checked").contains("1 entry holds together"));
      assertEquals(64, visit.page().textContent("#head").length());
      visit.screenshot("sightings");
      assertFocusIsSharedAndTakenAway(visit);
    }
  }

  private static void assertFocusIsSharedAndTakenAway(Visit visit) {
    visit.open("focus/focus.xhtml");
    assertEquals(1, visit.page().locator("[id='list:sessions_data'] tr").count());
    visit.page().fill("[id='new:minutes']", "50");
    visit.page().dblclick("[id='new:start']");
    visit.page().waitForSelector("[id='running']");
    visit.page().reload();
    assertEquals(
        2, visit.page().locator("[id='list:sessions_data'] tr").count(), "two clicks, one");
    assertTrue(visit.page().textContent("[id='running']").contains("of 50 min"));
    visit.screenshot("focus");
    visit.page().click("[id='running:done']");
    visit.page().waitForSelector("[id='new:start']");
    visit.page().click("[id='list:sessions:0:withdraw']");
    assertTrue(visit.agree().startsWith("1 session"));
    visit.hears("does not see it any more");
    assertEquals(1, visit.page().locator("[id='list:sessions_data'] tr").count());
  }

  private static void share(Http http, Group group) {
    http.post("/api/v1/consents", "{\"topic\":\"sessions\",\"team\":\"%s\"}".formatted(group.id()))
        .require(201);
    http.post(
            "/api/shared_sessions",
            """
            {"local_id": "one", "session_id": "one", "team_id": "%s", "start_time": "%s",
             "planned_duration_minutes": 25, "completed": true}
            """
                .formatted(group.id(), Instant.now().minusSeconds(3_600)))
        .require(200);
  }

  @Test
  void whoIsErasedSeesItFirstInNumbersAndAtTheEndAReceipt() {
    Newcomer somebody = Newcomer.create();
    Http http = somebody.http();
    http.post(
            "/api/0/buckets/last",
            "{\"type\":\"currentwindow\",\"client\":\"c\",\"hostname\":\"h\"}")
        .require(200);
    http.post(
            "/api/0/buckets/last/events",
            "[{\"timestamp\":\"2026-01-01T00:00:00Z\",\"data\":{\"title\":\"one\"}}]")
        .require(200);
    try (Visit visit = Browser.visit().arrive(somebody, "bucket/list.xhtml")) {
      visit.page().click("#erase");
      visit.page().waitForURL("**/erasure/erase.xhtml");
      visit.page().click("[id='ask:count']");
      visit.page().waitForSelector("#numbers");
      String numbers = visit.page().textContent("#numbers");
      assertTrue(numbers.contains("Events1"), numbers);
      visit.screenshot("erase");
      visit.page().fill("[id='sure:name']", "somebody else");
      visit.page().click("[id='sure:erase']");
      visit.page().locator(".ui-message-error").first().waitFor();
      assertEquals(200, http.get("/api/0/buckets/").status(), "the control: nothing has begun");
      visit.page().fill("[id='sure:name']", somebody.email());
      visit.page().click("[id='sure:erase']");
      visit.page().waitForURL("**/erasure/progress.xhtml?erasure=*");
      assertEquals(403, http.get("/api/0/buckets/").status());
      visit
          .page()
          .waitForSelector("#receipt", new Page.WaitForSelectorOptions().setTimeout(60_000));
      visit.screenshot("erased");
      assertEquals(2, visit.page().textContent("#receipt").chars().filter(c -> c == '.').count());
      assertFalse(visit.page().content().contains(somebody.username()), "it names nobody");
      visit.open("");
      assertTrue(visit.isAtLogin());
    }
  }
}
