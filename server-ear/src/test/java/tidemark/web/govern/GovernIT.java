package tidemark.web.govern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.web.Browser;
import tidemark.web.Visit;
import tidemark.webhook.Receiver;

/// What an organisation decides, and who is told of it.
class GovernIT {
  private static final String RULES =
      "[{\"field\": \"title\", \"pattern\": \"secret\", \"action\": \"drop\"}]";

  private final Club club = Club.create();

  @Test
  void whatIsStoredAndHowLongIsTriedInNumbersAndThenHolds() {
    fill();
    try (Visit owner = Browser.visit().arrive(club.owner(), page("policy/policy"))) {
      owner.page().fill("[id='draft:rules']", "[{");
      owner.page().click("[id='draft:try']");
      owner.hears("'rules' needs a list in JSON");
      owner.page().fill("[id='draft:rules']", RULES);
      owner.page().click("[id='draft:try']");
      owner.page().waitForSelector("#effects td");
      assertEquals(List.of("2", "1", "0"), owner.page().locator("#effects td").allTextContents());
      owner.page().check("[id='draft:days'] input[value='1']");
      owner.page().fill("[id='draft:from']", "08:00");
      owner.page().fill("[id='draft:until']", "18:00");
      owner.page().click("[id='draft:publish']");
      assertTrue(owner.agree().startsWith("1 new version"));
      owner.hears("Version 1 holds now");
      assertTrue(owner.page().textContent("[id='versions']").contains("08:00–18:00"));
      owner.screenshot("policy");

      assertRetentionIsCountedFirst(owner);
    }
    assertMemberReadsItAll(club.joined("member"));
  }

  private void assertRetentionIsCountedFirst(Visit owner) {
    owner.open(page("retention/organization"));
    owner.page().fill("[id='new:days']", "30");
    owner.page().click("[id='new:count']");
    owner.page().waitForSelector("#preview");
    assertTrue(owner.page().textContent("#preview h3").startsWith("1 event would go"));
    owner.screenshot("retention");
    owner.page().click("[id='new:make']");
    assertTrue(owner.agree().startsWith("1 event is"));
    owner.hears("kept for 30 days");
    assertTrue(owner.page().textContent("[id='list']").contains("all others"));
    owner.open("retention/own.xhtml");
    assertTrue(owner.page().content().contains(club.name()), "their own page tells of it too");
  }

  private void assertMemberReadsItAll(Newcomer member) {
    assertEquals(403, member.http().get(club.path() + "/devices").status());
    try (Visit visit = Browser.visit().arrive(member, page("policy/policy"))) {
      assertEquals(0, visit.page().locator("[id='draft:publish']").count());
      assertTrue(visit.page().textContent("[id='draft']").contains("secret"), "everybody reads it");
      visit.open(page("retention/organization"));
      assertEquals(0, visit.page().locator("[id='new:count']").count());
      assertTrue(visit.page().content().contains("30 days"));
      assertEquals(403, visit.open(page("webhook/list")).status());
      visit.complaints();
    }
  }

  @Test
  void webhookIsMadeTriedRotatedPausedAndRemoved() {
    try (Receiver receiver = new Receiver();
        Visit owner = Browser.visit().arrive(club.owner(), page("webhook/list"))) {
      String path = receiver.path();
      String name = Names.unique("<b>hook</b>");
      owner.page().fill("[id='new:name']", name);
      owner.page().fill("[id='new:url']", receiver.url(path));
      owner.page().check("[id='new:types'] input[value='member.joined']");
      owner.page().click("[id='new:make']");
      owner.page().waitForSelector("#secret");
      String secret = owner.page().textContent("#secret");
      owner.screenshot("webhook-made");
      owner.page().click("[id='list:hooks:0:test']");
      owner.hears("is on its way");
      assertTrue(receiver.next(path).isSignedWith(secret));
      owner.page().reload();
      assertFalse(owner.page().content().contains(secret), "it is shown once");

      assertDeliveryIsShownAndSentAgain(owner);
      assertTrue(receiver.next(path).isSignedWith(secret));
      assertRotatesPausesAndGoes(owner, secret);
    }
  }

  private void assertDeliveryIsShownAndSentAgain(Visit owner) {
    owner.page().click("[id='list:hooks'] a");
    owner.page().waitForURL("**/webhook/deliveries.xhtml?*");
    owner.page().waitForCondition(() -> delivered(owner));
    owner.page().click("[id='list:messages:0:look']");
    owner.page().waitForSelector("#payload");
    assertTrue(owner.page().textContent("#payload").contains("webhook.test"));
    owner.screenshot("delivery");
    owner.page().click("[data-close='look']");
    owner.page().click("[id='list:messages:0:replay']");
    owner.agree();
  }

  private void assertRotatesPausesAndGoes(Visit owner, String secret) {
    owner.open(page("webhook/list"));
    owner.page().click("[id='list:hooks:0:rotate']");
    owner.page().waitForSelector("#rotation");
    owner.page().click("[id='rotating:sure']");
    owner.page().waitForSelector("#secret");
    assertFalse(owner.page().textContent("#secret").equals(secret));
    owner.hears("has a new secret");
    owner.page().click("[id='list:hooks:0:turn']");
    assertTrue(owner.agree().startsWith("1 webhook"));
    owner.hears("is paused");
    assertEquals(0, owner.page().locator("[id='list:hooks:0:test']").count());
    owner.page().click("[id='list:hooks:0:remove']");
    assertTrue(owner.agree().startsWith("1 webhook"));
    owner.hears("was removed");
    assertEquals(0, owner.page().locator("[id='list:hooks']").count());
  }

  @Test
  void devicesInUseAreSeenByWhoLooksAfterThem() {
    String host = Names.unique("host");
    Http member = club.joined("member").http();
    member
        .post(
            "/api/0/devices/register",
            "{\"device_id\":\"%1$s\",\"hostname\":\"%1$s\"}".formatted(host))
        .require(200);
    String path = club.path() + "/devices";
    assertTrue(club.http().get(path).require(200).body().contains(host));
    assertFalse(club.http().get(path + "?quiet=true").require(200).body().contains(host));
    assertEquals(403, member.get(path).status());
    try (Visit owner = Browser.visit().arrive(club.owner(), page("fleet/list"))) {
      assertTrue(owner.page().textContent("[id='devices']").contains(host));
      owner.screenshot("fleet");
      owner.page().click("#quiet");
      owner.page().waitForURL("**&quiet=true");
      assertFalse(owner.page().content().contains(host));
    }
  }

  private static boolean delivered(Visit visit) {
    visit.page().click("[id='list:again']");
    return visit.page().locator("[id='list:messages'] .state.active").count() == 1;
  }

  /// Two events of this week and one of long ago, on a device that is enrolled.
  private void fill() {
    // who shows a token of after the founding enrols what they use
    Http http = club.owner().http();
    String bucket = Names.unique("governed");
    http.post(
            "/api/0/buckets/" + bucket,
            "{\"type\":\"currentwindow\",\"client\":\"c\",\"hostname\":\"h\"}")
        .require(200);
    String now = Instant.now().toString();
    http.post(
            "/api/0/buckets/" + bucket + "/events",
            """
            [{"timestamp": "%1$s", "duration": 1, "data": {"title": "secret"}},
             {"timestamp": "%1$s", "duration": 1, "data": {"title": "open"}},
             {"timestamp": "2024-01-01T00:00:00Z", "duration": 1, "data": {"title": "old"}}]
            """
                .formatted(now))
        .require(200);
  }

  private String page(String name) {
    return name + ".xhtml?organization=" + club.id();
  }
}
