package tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.stack.Tidemark;

class LoginIT {
  private static final String PARALLEL_REQUESTS =
      """
      async () => {
        const ask = () => fetch('device/list.xhtml').then(answer => answer.status);
        return Promise.all(Array.from({length: 100}, ask));
      }
      """;

  @Test
  void memberSeesNameAndOrganisation() {
    try (Visit visit = Browser.visit().arrive("ada")) {
      assertTrue(visit.page().textContent("h1").contains("Ada"));
      assertTrue(visit.page().textContent("#organization").matches("(?i).*\\bacme\\b.*"));
      int left =
          Integer.parseInt(String.valueOf(visit.page().getAttribute("#over", "data-seconds")));
      assertTrue(left > 42_000 && left <= 43_200, "the page knows when the longest stay ends");
      assertEquals("1800", visit.page().getAttribute("#idle", "data-seconds"));
      visit.screenshot("home");
    }
  }

  @Test
  void pageAskedForIsThePageShownAfterTheLogin() {
    try (Visit visit = Browser.visit().arrive("linus", "device/list.xhtml")) {
      assertEquals(Browser.portal() + "device/list.xhtml", visit.page().url());
    }
  }

  @Test
  void everyPageNeedsALogin() {
    for (String path :
        List.of("", "index.xhtml", "apikey/list.xhtml", "connect-desktop", "device", "no")) {
      try (Visit visit = Browser.visit()) {
        visit.open(path);
        assertTrue(visit.isAtLogin(), path);
      }
    }
  }

  @Test
  void logoutEndsTheSessionHereAndAtKeycloak() {
    try (Visit visit = Browser.visit().arrive("ada")) {
      String before = session(visit).value;
      visit.page().click("#logout");
      visit.page().waitForSelector("#username");
      visit.open("device/list.xhtml");
      assertTrue(visit.isAtLogin());
      assertNotEquals(before, session(visit).value);
    }
  }

  /// Keycloak tells the portal itself; nobody waits for a token to end.
  @Test
  void whoSignsOutAtKeycloakIsSignedOutHereAtOnce() {
    Newcomer somebody = Newcomer.create();
    try (Visit visit = Browser.visit().arrive(somebody, "device/list.xhtml")) {
      visit.open("device/list.xhtml");
      assertFalse(visit.isAtLogin(), "the control");
      Tidemark.running()
          .directory()
          .post("/users/" + somebody.subject() + "/logout", "")
          .require(204);
      visit.open("device/list.xhtml");
      visit.page().waitForSelector("#username");
      assertTrue(visit.isAtLogin());
    }
  }

  @Test
  void nobodyButKeycloakSaysThatASessionIsOver() {
    for (String token : List.of("", "a.b.c", Tidemark.running().tokenOf("ada"))) {
      var answer =
          Browser.program()
              .post(
                  "/portal/backchannel-logout",
                  RequestOptions.create().setForm(FormData.create().set("logout_token", token)));
      assertEquals(400, answer.status(), token);
    }
  }

  @Test
  void sessionGetsANewIdAtLogin() {
    try (Visit visit = Browser.visit()) {
      visit.open("");
      String stranger = session(visit).value;
      visit.arrive("ada");
      assertNotEquals(stranger, session(visit).value);
    }
  }

  @Test
  void sessionCookieStaysOnThisSiteAndOutOfScripts() {
    try (Visit visit = Browser.visit().arrive("ada")) {
      Cookie cookie = session(visit);
      assertTrue(cookie.httpOnly);
      assertEquals(SameSiteAttribute.LAX, cookie.sameSite);
      assertFalse(cookie.value.contains("."), "the cookie names the server");
      assertEquals("", visit.page().evaluate("document.cookie"));
    }
  }

  @Test
  void requestsAtTheSameTimeKeepTheirRights() {
    try (Visit visit = Browser.visit().arrive("ada")) {
      List<?> statuses = (List<?>) visit.page().evaluate(PARALLEL_REQUESTS);
      assertEquals(100, statuses.size());
      assertEquals(List.of(200), statuses.stream().distinct().toList());
    }
  }

  @Test
  void scriptOfAnEndedSessionLeadsToTheLogin() {
    try (Visit visit = Browser.visit().arrive("ada", "apikey/list.xhtml")) {
      visit.context().clearCookies();
      visit.page().fill("[id='new:name']", "too late");
      visit.page().click("[id='new:make']");
      visit.page().waitForSelector("#username");
      assertTrue(visit.isAtLogin());
    }
  }

  private static Cookie session(Visit visit) {
    return visit.context().cookies(Browser.portal()).stream()
        .filter(cookie -> cookie.name.equals("tidemark"))
        .findFirst()
        .orElseThrow();
  }
}
