package tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesIT {
  private static final List<String> PAGES =
      List.of(
          "",
          "usage/day.xhtml",
          "device/list.xhtml",
          "apikey/list.xhtml",
          "connect/desktop.xhtml",
          "connect/device.xhtml");

  /// A visit that closes with a complaint of the browser fails.
  @Test
  void noPageViolatesItsPolicy() {
    try (Visit visit = Browser.visit().arrive("ada")) {
      for (String path : PAGES) {
        Response answer = visit.open(path);
        String policy = String.valueOf(answer.headers().get("content-security-policy"));
        assertTrue(policy.matches(".*script-src 'self' 'nonce-[^']+';?"), policy);
        assertFalse(policy.contains("unsafe-eval"), policy);
      }
    }
  }

  @Test
  void violationIsNoticed() {
    try (Visit visit = Browser.visit().arrive("ada")) {
      visit
          .page()
          .evaluate(
              "() => { const s = document.createElement('script'); s.textContent = 'window.in = 1';"
                  + " document.body.append(s); }");
      // Chromium tells it, and so does our listener
      visit.page().waitForCondition(() -> visit.peek().size() == 2);
      assertTrue(visit.complaints().toString().contains("script-src"));
      assertEquals(null, visit.page().evaluate("window.in"));
    }
  }

  @Test
  void noPageIsWiderThanAPhone() {
    try (Visit visit = Browser.visit(Browser.Look.phone()).arrive("ada")) {
      for (String path : PAGES) {
        visit.open(path);
        assertEquals(0, Math.max(0, visit.overflow()), path);
        visit.screenshot("phone-" + path.replaceAll("\\W+", "-"));
      }
    }
  }

  @Test
  void germanIsSpokenToGermansAndTheNightIsDark() {
    try (Visit visit = Browser.visit(Browser.Look.germanAtNight()).arrive("ada")) {
      for (String path : PAGES) {
        visit.open(path);
        assertEquals("de", visit.page().getAttribute("html", "lang"));
        assertEquals("Abmelden", visit.page().textContent("#logout"));
        visit.screenshot("night-" + path.replaceAll("\\W+", "-"));
      }
    }
  }

  @Test
  void unknownPageSaysSo() {
    try (Visit visit = Browser.visit().arrive("ada")) {
      assertEquals(404, visit.open("nothing").status());
      assertTrue(visit.page().content().contains("There is nothing here"));
      assertFalse(visit.page().content().contains("Payara"));
      visit.screenshot("failure-404");
      assertEquals(1, visit.complaints().size(), "the 404 itself");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 500, 503})
  void failureIsWordedForPeople(int status) {
    try (Visit visit = Browser.visit().arrive("ada")) {
      visit.open("failure.xhtml?status=" + status);
      visit.screenshot("failure-" + status);
      assertEquals(1, visit.page().locator("main h1").count());
      assertEquals(status == 500 ? 1 : 0, visit.page().locator("#reference").count());
    }
  }

  @Test
  void expiredPageIsLoadedAgain() {
    try (Visit visit = Browser.visit().arrive("ada", "apikey/list.xhtml")) {
      visit
          .page()
          .evaluate(
              "document.querySelectorAll('[name=\"jakarta.faces.ViewState\"]')"
                  + ".forEach(state => state.value = '1:1')");
      visit.page().fill("[id='new:name']", "never made");
      visit.page().click("[id='new:make']");
      visit.page().waitForURL("**/apikey/list.xhtml?reloaded=1");
      assertTrue(visit.page().textContent(".notice").contains("Nothing was changed"));
      assertFalse(visit.page().content().contains("never made"));
    }
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    try (Visit visit = Browser.visit().arrive("ada")) {
      for (String path :
          List.of(
              "", "nothing", "logo.svg", "jakarta.faces.resource/tokens.css.xhtml?ln=tidemark")) {
        APIResponse answer = visit.context().request().get(Browser.portal() + path);
        assertGuarded(answer.headers(), path);
      }
    }
  }

  /// Packed, and kept for as long as the address stays the same.
  @Test
  void pagesAndFilesArePackedAndFilesAreKept() {
    try (Visit visit = Browser.visit().arrive("ada")) {
      Response page = visit.open("look/profile.xhtml");
      assertEquals("gzip", page.headerValue("content-encoding"));
      assertEquals("no-store", page.headerValue("cache-control"));
      String style = String.valueOf(visit.page().getAttribute("link[href*='widgets.css']", "href"));
      assertTrue(style.matches(".*[?&]v=[0-9a-f]{1,8}"), style);
      APIResponse file =
          visit
              .context()
              .request()
              .get(style.startsWith("http") ? style : Browser.portal().replace("/portal/", style));
      assertEquals("gzip", file.headers().get("content-encoding"));
      assertTrue(
          String.valueOf(file.headers().get("cache-control")).contains("max-age=31536000"),
          file.headers().toString());
    }
  }

  @Test
  void redirectToTheLoginCarriesTheSecurityHeadersToo() {
    APIResponse answer =
        Browser.program().get("/portal/", RequestOptions.create().setMaxRedirects(0));
    assertEquals(302, answer.status());
    assertGuarded(answer.headers(), "the redirect");
  }

  @Test
  void skipLinkIsTheFirstStop() {
    try (Visit visit = Browser.visit().arrive("ada")) {
      visit.page().keyboard().press("Tab");
      assertEquals("Skip to content", visit.page().textContent(":focus"));
      visit.page().keyboard().press("Enter");
      assertEquals("content", visit.page().evaluate("document.activeElement.id"));
    }
  }

  private static void assertGuarded(Map<String, String> headers, String where) {
    assertEquals("nosniff", headers.get("x-content-type-options"), where);
    assertEquals("DENY", headers.get("x-frame-options"), where);
    assertEquals("same-origin", headers.get("cross-origin-opener-policy"), where);
    assertEquals("same-origin", headers.get("referrer-policy"), where);
  }
}
