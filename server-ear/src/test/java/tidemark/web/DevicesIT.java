package tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DevicesIT {
  private final String device = "laptop-" + UUID.randomUUID();

  @Test
  void registeredDeviceIsOnTheHomePage() {
    try (Visit visit = Browser.visit().arrive("ada")) {
      register(visit.makeKey("watcher"));
      visit.open("");
      assertTrue(visit.page().textContent("#devices").contains(device));
      visit.screenshot("home-devices");
    }
  }

  @Test
  void renamedDeviceKeepsItsNewName() {
    try (Visit visit = Browser.visit().arrive("ada")) {
      register(visit.makeKey("watcher"));
      visit.open("device/list.xhtml");
      row(visit, device).getByText("Rename").click();
      visit.page().fill("[id='renaming:name']", "<b>Ada's {{laptop}}</b> " + device);
      visit.screenshot("device-rename");
      visit.page().click("[id='renaming:save']");
      row(visit, "<b>Ada's {{laptop}}</b> " + device).waitFor();
      visit.page().reload();
      assertEquals(1, row(visit, "<b>Ada's {{laptop}}</b> " + device).count());
    }
  }

  @Test
  void revokedDeviceIsGone() {
    try (Visit visit = Browser.visit().arrive("ada")) {
      register(visit.makeKey("watcher"));
      visit.open("device/list.xhtml");
      row(visit, device).getByText("Revoke").click();
      visit.page().waitForSelector("#effect");
      assertTrue(visit.page().textContent("#effect").contains("It has recorded nothing"));
      visit.screenshot("device-revoke");
      visit.page().click("[id='revoking:sure']");
      visit.page().locator(".ui-growl-item").waitFor();
      assertEquals(0, row(visit, device).count());
    }
  }

  @Test
  void malloryDoesNotSeeAdasDevices() {
    try (Visit ada = Browser.visit().arrive("ada");
        Visit mallory = Browser.visit().arrive("mallory")) {
      register(ada.makeKey("watcher"));
      for (String path : new String[] {"", "device/list.xhtml", "apikey/list.xhtml"}) {
        mallory.open(path);
        assertFalse(mallory.page().content().contains(device), path);
      }
      mallory.open("");
      assertTrue(mallory.page().textContent("#organization").matches("(?i).*\\bglobex\\b.*"));
    }
  }

  private void register(String key) {
    var answer =
        Browser.program()
            .post(
                "/api/0/devices/register",
                RequestOptions.create()
                    .setHeader("X-API-Key", key)
                    .setData(Map.of("device_id", device, "hostname", device)));
    assertTrue(answer.ok(), answer.text());
  }

  private static Locator row(Visit visit, String name) {
    return visit
        .page()
        .locator("[id='list:devices_data'] tr")
        .filter(new Locator.FilterOptions().setHasText(name));
  }
}
