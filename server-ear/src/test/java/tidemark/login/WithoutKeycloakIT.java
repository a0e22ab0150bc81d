package tidemark.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tidemark.directory.Soon;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

/// A Keycloak that takes connections and answers none: worse than one that is gone.
class WithoutKeycloakIT {
  /// Five seconds are promised; a busy machine gets as many again.
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static final String DATA = "/api/0/buckets/";

  private final Tidemark tidemark = Tidemark.running();

  @Test
  void whoIsInStaysInAndNobodyWaitsLong() throws Exception {
    Http withKey = tidemark.as("ada");
    Http withOwnToken = Newcomer.registered().client();
    Http withToken = Newcomer.with(tidemark.tokenOf("linus"));
    Http withUnknownKey = Newcomer.with(ofAnUnknownKey());
    withToken.get(DATA).require(200);
    signal("STOP");
    try {
      assertQuickly(200, () -> withKey.get(DATA));
      assertQuickly(200, () -> withOwnToken.get(DATA));
      assertQuickly(200, () -> withToken.get(DATA));
      Http.Answer forged = quickly(() -> withUnknownKey.get(DATA));
      assertTrue(forged.status() == 401 || forged.status() == 503, forged.body());
      Http.Answer login = assertQuickly(503, this::logIn);
      assertEquals("unavailable", login.json().path("code").asText());
      Http.Answer page = assertQuickly(503, () -> tidemark.http().get("/portal/"));
      assertTrue(page.body().contains("Nobody can sign in right now"), page.body());
      assertQuickly(200, () -> tidemark.http().get("/health/ready"));
    } finally {
      signal("CONT");
    }
    assertTrue(Soon.isTrue(() -> logIn().status() == 200), "the control: it was Keycloak");
  }

  private static Http.Answer assertQuickly(int status, Supplier<Http.Answer> question) {
    Http.Answer answer = quickly(question);
    assertEquals(status, answer.status(), answer.body());
    return answer;
  }

  private static Http.Answer quickly(Supplier<Http.Answer> question) {
    long begin = System.nanoTime();
    Http.Answer answer = question.get();
    Duration wait = Duration.ofNanos(System.nanoTime() - begin);
    assertTrue(wait.compareTo(LONGEST) <= 0, () -> answer.response().uri() + " took " + wait);
    return answer;
  }

  private Http.Answer logIn() {
    String typed = Newcomer.typed("mallory", tidemark.passwordOf("mallory"));
    return tidemark.http().post("/auth/login", typed);
  }

  /// Its key can only be asked of Keycloak.
  private String ofAnUnknownKey() {
    String token = tidemark.tokenOf("linus");
    String kid = Tokens.part(token, 0).path("kid").asText();
    return Tokens.withHead(token, Tokens.part(token, 0).toString().replace(kid, "unknown"));
  }

  private void signal(String name) throws IOException, InterruptedException {
    long pid = Objects.requireNonNull(tidemark.pids().get("Keycloak"));
    Process kill = new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid).start();
    assertTrue(kill.waitFor(10, TimeUnit.SECONDS) && kill.exitValue() == 0);
  }
}
