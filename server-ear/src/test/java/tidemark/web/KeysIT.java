package tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeysIT {
  @Test
  void keyMadeHereOpensTheApi() {
    try (Visit visit = Browser.visit().arrive("ada")) {
      String key = visit.makeKey("works");
      visit.screenshot("key-made");
      assertEquals(200, status(key));
      assertEquals(401, status(key.replaceAll(".$", "!")), "the negative control");
    }
  }

  @Test
  void keyIsShownOnce() {
    try (Visit visit = Browser.visit().arrive("ada")) {
      String key = visit.makeKey("shown once");
      assertTrue(visit.page().content().contains(key));
      visit.page().reload();
      assertFalse(visit.page().content().contains(key));
      visit.page().goBack();
      assertFalse(visit.page().content().contains(key));
    }
  }

  @Test
  void revokedKeyIsRefused() {
    try (Visit visit = Browser.visit().arrive("ada")) {
      String key = visit.makeKey("to be revoked");
      row(visit, key).locator("button.danger").click();
      visit.page().waitForSelector("#effect");
      visit.screenshot("key-revoke");
      assertEquals(200, status(key), "asking is not revoking");
      visit.page().click("[id='revoking:sure']");
      row(visit, key).locator(".state.revoked").waitFor();
      assertEquals(401, status(key));
    }
  }

  @Test
  void rotatedKeyHasANewTextAndTheOldOneEndsWhenAsked() {
    try (Visit visit = Browser.visit().arrive("ada")) {
      String first = visit.makeKey("to be rotated");
      String second = rotate(visit, first, "24");
      assertEquals(200, status(first), "it overlaps");
      assertEquals(200, status(second));
      assertEquals(1, row(visit, second).locator(".former").count());
      visit.screenshot("key-rotated");
      String third = rotate(visit, second, "0");
      assertEquals(401, status(first));
      assertEquals(401, status(second));
      assertEquals(200, status(third));
      visit.page().reload();
      assertFalse(visit.page().content().contains(third));
    }
  }

  @Test
  void keyForWakaTimeIsAUuid() {
    try (Visit visit = Browser.visit().arrive("ada", "apikey/list.xhtml")) {
      visit.page().fill("[id='new:name']", "editor");
      visit.page().selectOption("[id='new:form']", "WAKATIME");
      visit.page().click("[id='new:make']");
      visit.page().waitForSelector("#key");
      String key = visit.page().textContent("#key");
      assertEquals(4, UUID.fromString(key).version());
      assertEquals(200, status(key));
    }
  }

  @Test
  void cancelledRevocationLeavesTheKey() {
    try (Visit visit = Browser.visit().arrive("ada")) {
      String key = visit.makeKey("kept");
      row(visit, key).locator("button.danger").click();
      visit.page().waitForSelector("#effect");
      visit.page().click("[data-close='revoke']");
      visit.page().waitForSelector("#effect", hidden());
      assertEquals(200, status(key));
    }
  }

  @Test
  void keyNeedsANameAndAScope() {
    try (Visit visit = Browser.visit().arrive("ada", "apikey/list.xhtml")) {
      visit.page().click("[id='new:make']");
      visit.page().locator(".ui-message-error").first().waitFor();
      visit.screenshot("key-refused");
      assertEquals(0, visit.page().locator("#key").count());
    }
  }

  @Test
  void malloryDoesNotSeeAdasKeys() {
    try (Visit ada = Browser.visit().arrive("ada");
        Visit mallory = Browser.visit().arrive("mallory")) {
      String key = ada.makeKey("not yours");
      mallory.open("apikey/list.xhtml");
      assertFalse(mallory.page().content().contains("not yours"));
      assertEquals(0, row(mallory, key).count());
    }
  }

  /// Gives the key another text and gives that back.
  private static String rotate(Visit visit, String key, String hours) {
    row(visit, key).locator("button:not(.danger)").click();
    visit.page().waitForSelector("#rotation");
    visit.page().selectOption("[id='rotating:overlap']", hours);
    visit.page().click("[id='rotating:sure']");
    visit.page().waitForSelector("#rotation", hidden());
    visit.page().waitForCondition(() -> !visit.page().textContent("#key").equals(key));
    return visit.page().textContent("#key");
  }

  private static com.microsoft.playwright.Page.WaitForSelectorOptions hidden() {
    return new com.microsoft.playwright.Page.WaitForSelectorOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }

  /// The row of a key in the list, which knows only how it begins.
  private static Locator row(Visit visit, String key) {
    return visit
        .page()
        .locator("[id='list:keys_data'] tr")
        .filter(new Locator.FilterOptions().setHasText(key.substring(0, 12)));
  }

  private static int status(String key) {
    return Browser.program()
        .get("/api/0/buckets/", RequestOptions.create().setHeader("X-API-Key", key))
        .status();
  }
}
