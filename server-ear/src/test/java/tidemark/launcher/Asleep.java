package tidemark.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import tidemark.launcher.home.Secrets;
import tidemark.launcher.home.Settings;
import tidemark.stack.Http;

/// An installation whose Keycloak takes connections and answers none: worse than one that is gone.
record Asleep(Settings settings, Launched launched) {
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final String DATA = "/api/0/buckets/";

  /// Who is in stays in; who wants in is told why not; nobody waits long.
  void assertThatWhoIsInStaysIn(Http withKey) {
    Http withToken = new Http(settings.url(), Map.of("Authorization", "Bearer " + token()));
    withToken.get(DATA).require(200);
    launched.pause("Keycloak");
    try {
      assertQuickly(200, () -> withKey.get(DATA));
      assertQuickly(200, () -> withToken.get(DATA));
      Http.Answer login = assertQuickly(503, this::logIn);
      assertEquals("unavailable", login.json().path("code").asText());
      Http.Answer page = assertQuickly(503, () -> stranger().get("/portal/"));
      assertTrue(page.body().contains("Nobody can sign in right now"), page.body());
      assertQuickly(200, () -> stranger().get("/health/ready"));
    } finally {
      launched.resume("Keycloak");
    }
    assertEquals(200, logIn().status(), "the control: it was Keycloak");
  }

  private static Http.Answer assertQuickly(int status, Supplier<Http.Answer> question) {
    long begin = System.nanoTime();
    Http.Answer answer = question.get();
    Duration wait = Duration.ofNanos(System.nanoTime() - begin);
    assertEquals(status, answer.status(), answer.body());
    assertTrue(wait.compareTo(LONGEST) <= 0, () -> answer.response().uri() + " took " + wait);
    return answer;
  }

  private Http.Answer logIn() {
    return stranger()
        .post(
            "/auth/login",
            "{\"email\":\"ada\",\"password\":\"%s\"}".formatted(secrets().password("ada")));
  }

  private String token() {
    return new Http(settings.keycloak(), Map.of())
        .form(
            "/realms/tidemark/protocol/openid-connect/token",
            Map.of(
                "grant_type", "password",
                "client_id", "tidemark-facade",
                "client_secret", secrets().password("facade"),
                "username", "linus",
                "password", secrets().password("linus")))
        .require(200)
        .json()
        .path("access_token")
        .asText();
  }

  private Http stranger() {
    return new Http(settings.url(), Map.of());
  }

  private Secrets secrets() {
    return new Secrets(settings.home().resolve("secrets"));
  }
}
