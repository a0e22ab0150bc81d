package tidemark.web.govern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.organization.Club;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;
import tidemark.web.Browser;
import tidemark.web.Flaws;
import tidemark.web.Visit;

/// The pages of whoever hosts the installation.
class OperatorIT {
  private static final List<String> PAGES =
      List.of(
          "operator/checkup.xhtml",
          "operator/houses.xhtml",
          "operator/jobs.xhtml",
          "operator/faults.xhtml");

  private final Tidemark tidemark = Tidemark.running();

  @Test
  void whoHasTheRoleSeesTheInstallationAndNothingThatWasRecorded() {
    Club club = Club.create();
    String client = Names.unique("client");
    tell(client);
    tell(client);
    Newcomer host = host();
    try (Visit visit = Browser.visit().arrive(host, "operator/checkup.xhtml")) {
      assertEquals(8, visit.page().locator("#findings li").count());
      assertEquals(0, visit.page().locator("#findings .state.broken").count(), () -> text(visit));
      assertSound(visit);
      visit.screenshot("operator-checkup");

      visit.open("operator/houses.xhtml");
      assertTrue(text(visit).contains(club.name()));
      assertSound(visit);
      visit.screenshot("operator-houses");

      visit.open("operator/jobs.xhtml");
      assertSound(visit);
      row(visit, "forget-faults").locator("button").click();
      visit.hears("runs within half a minute");
      visit.screenshot("operator-jobs");

      assertFaultIsOpenUntilItIsResolved(visit, client);
    }
  }

  private void assertFaultIsOpenUntilItIsResolved(Visit visit, String client) {
    visit.open("operator/faults.xhtml");
    assertTrue(row(visit, client).textContent().contains("title …"), () -> text(visit));
    assertFalse(visit.page().content().contains("Salary"));
    assertTrue(row(visit, client).textContent().contains("2"), "both are one sort");
    row(visit, client).getByText("Look").click();
    visit.page().waitForSelector("#trace");
    assertTrue(visit.page().textContent("#trace").contains("Watcher.java:12"));
    visit.screenshot("operator-fault");
    visit.page().click("[data-close='look']");
    assertSound(visit);
    row(visit, client).getByText("Resolve").click();
    visit.hears("It is resolved");
    assertEquals(0, row(visit, client).count());
    tell(client);
    visit.page().reload();
    assertEquals(1, row(visit, client).count(), "it is open again");
  }

  @Test
  void nobodyElseSeesAnyOfIt() {
    try (Visit ada = Browser.visit().arrive("ada")) {
      assertEquals(0, ada.page().locator("nav.main a[href*='operator']").count());
      for (String page : PAGES) {
        assertEquals(403, ada.open(page).status(), page);
      }
      ada.complaints();
    }
  }

  private static Newcomer host() {
    Newcomer host = Newcomer.create();
    var directory = Tidemark.running().directory();
    String role = directory.get("/roles/operator").require(200).body();
    directory
        .post("/users/" + host.subject() + "/role-mappings/realm", "[" + role + "]")
        .require(204);
    return host;
  }

  private void tell(String client) {
    tidemark
        .as("linus")
        .post(
            "/api/v1/error-reports",
            """
            {"client": "%s", "version": "1.2", "type": "IOException", "message": "title 'Salary 2026'",
             "trace": "java.io.IOException: Salary\\n  at net.example.Watcher.read(Watcher.java:12)"}
            """
                .formatted(client))
        .require(202);
  }

  private static void assertSound(Visit visit) {
    assertEquals(List.of(), Flaws.of(visit.page()), visit.page().url());
    assertEquals(List.of(), Flaws.faint(visit.page()), visit.page().url());
    visit.page().setViewportSize(360, 800);
    assertEquals(0, Flaws.wider(visit.page()), visit.page().url());
    visit.page().setViewportSize(1280, 900);
  }

  private static Locator row(Visit visit, String text) {
    return visit
        .page()
        .locator("[id='list'] tbody tr")
        .filter(new Locator.FilterOptions().setHasText(text));
  }

  private static String text(Visit visit) {
    return visit.page().textContent("main");
  }
}
