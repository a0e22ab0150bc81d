package tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.organization.Club;
import tidemark.stack.Names;

class OrganizationIT {
  private final Club club = Club.create();

  @Test
  void invitedPersonBecomesAMemberWhoseRoleChangesAndWhoGoes() {
    Newcomer newcomer = Newcomer.create();
    try (Visit owner = Browser.visit().arrive(club.owner(), page("invitation/list"));
        Visit guest = Browser.visit()) {
      owner.page().click("[id='new:make']");
      owner.page().waitForSelector("#code");
      owner.screenshot("invitation");
      String link = owner.page().textContent("#link");
      guest.arrive(newcomer, link.substring(Browser.portal().length()));
      guest.page().click("[id='ask:look']");
      guest.page().waitForSelector("#invited");
      assertTrue(guest.page().textContent("#invited").contains(club.name()));
      guest.screenshot("invitation-answer");
      guest.page().click("[id='offer:accept']");
      guest.page().waitForSelector("#people");
      assertEquals("2", guest.page().textContent("#people"));

      owner.open(page("member/list"));
      row(owner, newcomer).getByText("Change role").click();
      owner.page().selectOption("[id='appointing:role']", "ANALYST");
      owner.page().click("[id='appointing:sure']");
      row(owner, newcomer).getByText("Analyst").waitFor();
      owner.screenshot("members");
      row(owner, newcomer).getByText("Remove").click();
      assertTrue(owner.agree().startsWith("1 person"));
      owner.hears("is no member any more");
      assertEquals(0, row(owner, newcomer).count());
    }
  }

  @Test
  void renamedOrganisationIsInTheAuditLogAndItsTable() {
    String name = Names.unique("=Renamed");
    try (Visit owner = Browser.visit().arrive(club.owner(), page("organization/settings"))) {
      owner.page().fill("[id='rename:name']", name);
      owner.page().click("[id='rename:save']");
      owner.hears(name);
      owner.open(page("chronicle/list") + "&act=organization-renamed");
      assertTrue(owner.page().textContent("#acts").contains(name));
      assertFalse(owner.page().textContent("#acts").contains("Invited"));
      var table = owner.context().request().get(Browser.portal() + page("chronicle/download", ""));
      assertTrue(String.valueOf(table.headers().get("content-type")).startsWith("text/csv"));
      assertTrue(table.text().contains("organization-renamed"), table.text());
      assertTrue(table.text().contains("'" + name), "a formula is text");
    }
  }

  @Test
  void plainMemberSeesOnlyWhatIsTheirs() {
    Newcomer member = club.joined("member");
    try (Visit visit = Browser.visit().arrive(member, page("organization/overview"))) {
      assertEquals(0, visit.page().locator("nav.main a[href*='invitation']").count());
      for (String path :
          List.of(
              "invitation/list",
              "insight/figures",
              "chronicle/list",
              "federation/identity",
              "fleet/list",
              "webhook/list")) {
        assertEquals(403, visit.open(page(path)).status(), path);
      }
      var table = visit.context().request().get(Browser.portal() + page("chronicle/download", ""));
      assertEquals(403, table.status());
      visit.complaints();
    }
  }

  @Test
  void malloryFindsNothing() {
    try (Visit mallory = Browser.visit().arrive("mallory")) {
      for (String path :
          List.of(
              "organization/overview",
              "member/list",
              "invitation/list",
              "insight/figures",
              "chronicle/list",
              "federation/identity",
              "fleet/list",
              "policy/policy",
              "retention/organization",
              "webhook/list",
              "organization/settings")) {
        assertEquals(404, mallory.open(page(path)).status(), path);
        assertFalse(mallory.page().content().contains(club.name()), path);
      }
      var table = mallory.context().request().get(Browser.portal() + page("insight/download", ""));
      assertEquals(404, table.status());
      mallory.complaints();
    }
  }

  @Test
  void domainTellsWhichRecordProvesIt() {
    try (Visit owner = Browser.visit().arrive(club.owner(), page("federation/identity"))) {
      owner.page().fill("[id='domains:name']", Names.unique("x") + ".example");
      owner.page().click("[id='domains:add']");
      owner.page().locator("#record, .ui-growl-item").first().waitFor();
      owner.screenshot("identity");
    }
  }

  private String page(String name) {
    return page(name, ".xhtml");
  }

  private String page(String name, String end) {
    return name + end + "?organization=" + club.id();
  }

  private static Locator row(Visit visit, Newcomer newcomer) {
    return visit
        .page()
        .locator("[id='list:members_data'] tr")
        .filter(new Locator.FilterOptions().setHasText(newcomer.username()));
  }
}
