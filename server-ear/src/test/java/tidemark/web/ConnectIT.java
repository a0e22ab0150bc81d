package tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tidemark.directory.Soon;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class ConnectIT {
  private static final Pattern LINK =
      Pattern.compile(
          "(samay://token|samay-sync://callback)\\?token=(tdm_\\w{43})&url=([^&]+)(&.*)?");
  private static final String OPEN_ID = "/realms/tidemark/protocol/openid-connect/";
  private static final String UPLOAD =
      """
      {"events":[{"timestamp":"2026-01-01 00:00:00+00:00","duration":1,"data":{"app":"x"},"bucket_id":"aw-watcher-window_desk"}]}
      """;

  private static final List<String> STRANGE =
      List.of(
          "https://elsewhere.example/callback",
          "http://127.0.0.1:54783/callback",
          "javascript:alert(1)",
          "samay://token.elsewhere.example",
          "samay://token?x=",
          "SAMAY://token",
          "samay://token#",
          " samay://token",
          "//elsewhere.example",
          "");

  private final Tidemark tidemark = Tidemark.running();

  @Test
  void linkHandsTheProgramAKeyThatSendsAndReadsNothing() {
    try (Visit visit = Browser.visit().arrive("ada", "connect-desktop")) {
      visit.screenshot("connect-desktop");
      Matcher link = connect(visit);
      visit.screenshot("connect-desktop-made");
      String key = String.valueOf(link.group(2));
      assertEquals(tidemark.url() + "/activities", link.group(3));
      assertEquals(key, visit.page().textContent("#key"));
      assertTrue(visit.page().textContent("#command").contains(link.group()));
      Http program = new Http(tidemark.url(), Map.of("Authorization", "Bearer " + key));
      assertEquals(200, program.post("/activities", UPLOAD).status());
      assertEquals(403, program.get("/api/0/buckets/").status());
      assertEquals(403, program.get("/v1/auth/api-keys").status());
      visit.page().reload();
      assertFalse(visit.page().content().contains(key), "it is shown once");
      visit.open("apikey/list.xhtml");
      assertTrue(visit.page().content().contains(key.substring(0, 12)), "it can be revoked");
    }
  }

  @Test
  void programSeesItsStateAgain() {
    try (Visit visit = Browser.visit().arrive("linus")) {
      visit.open("connect-desktop?redirect_uri=samay-sync%3A%2F%2Fcallback&program_state=a.B-1_~");
      Matcher link = connect(visit);
      assertEquals("samay-sync://callback", link.group(1));
      assertEquals("&state=a.B-1_~", link.group(4));
    }
  }

  @Test
  void noKeyIsMadeForAnyOtherAddress() {
    try (Visit visit = Browser.visit().arrive("ada")) {
      for (String address : STRANGE) {
        visit.open(
            "connect-desktop?redirect_uri=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
        assertUnknown(visit, address);
      }
      visit.open("connect-desktop?program_state=a%26url%3Dx");
      assertUnknown(visit, "a state that could be more than a state");
    }
  }

  @Test
  void germanIsSpokenHereToo() {
    try (Visit visit =
        Browser.visit(Browser.Look.germanAtNight()).arrive("ada", "connect-desktop")) {
      assertEquals("Desktop verbinden", visit.page().textContent("h1"));
      connect(visit);
      assertEquals("Programm öffnen", visit.page().textContent("#open"));
      visit.open("device");
      assertEquals("Gerät ohne Browser verbinden", visit.page().textContent("h1"));
    }
  }

  @Test
  void deviceWithoutABrowserGetsATokenWhenThePersonSaysSo() {
    Http keycloak = new Http(tidemark.keycloak(), Map.of());
    JsonNode begun =
        keycloak
            .form(OPEN_ID + "auth/device", Map.of("client_id", "tidemark-device"))
            .require(200)
            .json();
    Map<String, String> wanted =
        Map.of(
            "grant_type",
            "urn:ietf:params:oauth:grant-type:device_code",
            "client_id",
            "tidemark-device",
            "device_code",
            begun.path("device_code").asText());
    assertNotEquals(200, keycloak.form(OPEN_ID + "token", wanted).status(), "nobody said so yet");
    String code = begun.path("user_code").asText();
    try (Visit visit = Browser.visit().arrive("ada", "device?user_code=" + code)) {
      assertEquals(code, visit.page().inputValue("#code"));
      visit.screenshot("device-code");
      visit.page().click("#go");
      visit.page().waitForURL(tidemark.keycloak() + "/**");
      visit.page().click("input[name='accept'], button[name='accept']");
      assertTrue(Soon.isTrue(() -> answers(keycloak.form(OPEN_ID + "token", wanted))));
    }
  }

  @Test
  void codeThatIsNoneIsNotFilledIn() {
    try (Visit visit = Browser.visit().arrive("ada", "device?user_code=%22%3E%3Cb%3E")) {
      assertEquals("", visit.page().inputValue("#code"));
    }
  }

  private boolean answers(Http.Answer granted) {
    String token = granted.json().path("access_token").asText();
    return !token.isEmpty()
        && new Http(tidemark.url(), Map.of("Authorization", "Bearer " + token))
                .get("/api/0/buckets/")
                .status()
            == 200;
  }

  private static void assertUnknown(Visit visit, String what) {
    assertEquals(1, visit.page().locator("#unknown").count(), what);
    assertEquals(0, visit.page().locator("[id='ask:connect'], #open").count(), what);
  }

  private static Matcher connect(Visit visit) {
    visit.page().click("[id='ask:connect']");
    visit.page().waitForSelector("#open");
    String href = Objects.requireNonNull(visit.page().getAttribute("#open", "href"));
    Matcher link = LINK.matcher(href);
    assertTrue(link.matches(), href);
    return link;
  }
}
