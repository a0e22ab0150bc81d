package tidemark.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class PasswordIT {
  private final Tidemark tidemark = Tidemark.running();

  @Test
  void registeringLogsInAtOnce() {
    Newcomer newcomer = Newcomer.registered();
    assertSuperset(newcomer.answer(), newcomer.email());
    assertEquals(200, newcomer.client().get("/api/0/buckets/").status());
  }

  @Test
  void bothNamesOfTheDoorAnswerTheSame() {
    Newcomer newcomer = Newcomer.registered();
    assertSuperset(newcomer.logIn("/auth/login").require(200), newcomer.email());
    assertSuperset(newcomer.logIn("/api/auth/login").require(200), newcomer.email());
    String fresh = Newcomer.typed("n" + UUID.randomUUID() + "@x.example", UUID.randomUUID() + "");
    assertEquals(200, tidemark.http().post("/api/auth/register", fresh).status());
  }

  @Test
  void theCastLogsInByUsernameToo() {
    String typed = Newcomer.typed("ada", tidemark.passwordOf("ada"));
    String token =
        tidemark.http().post("/auth/login", typed).require(200).json().path("token").asText();
    String mine =
        Newcomer.with(tidemark.tokenOf("ada")).get("/v1/auth/api-keys").require(200).body();
    assertEquals(mine, Newcomer.with(token).get("/v1/auth/api-keys").require(200).body());
  }

  @Test
  void severalDevicesLogInAtOnce() {
    Newcomer newcomer = Newcomer.registered();
    IntStream.range(0, 4).parallel().forEach(_ -> newcomer.logIn("/auth/login").require(200));
  }

  @Test
  void aWrongPasswordAndAnUnknownAccountAnswerTheSame() {
    Newcomer newcomer = Newcomer.registered();
    Http.Answer wrong = logIn(newcomer.email(), "wrong-wrong-wrong");
    Http.Answer unknown = logIn("nobody" + UUID.randomUUID() + "@x.example", "wrong-wrong-wrong");
    assertEquals(401, wrong.status());
    assertEquals(401, unknown.status());
    assertEquals("login-wrong", wrong.json().path("code").asText());
    assertEquals(wrong.json().path("error"), unknown.json().path("error"));
    assertTrue(wrong.json().path("error").isTextual(), wrong.body());
    assertEquals(200, newcomer.logIn("/auth/login").status());
  }

  @Test
  void aRefusalTakesItsTimeWhoeverIsAskedFor() {
    for (String email :
        List.of(Newcomer.registered().email(), "nobody" + UUID.randomUUID() + "@x.example")) {
      long start = System.nanoTime();
      assertEquals(401, logIn(email, "wrong-wrong-wrong").status());
      assertTrue(System.nanoTime() - start >= 400_000_000L, email);
    }
  }

  @Test
  void whatIsTooLongIsRefusedUnread() {
    assertEquals(401, logIn("ada", "x".repeat(255)).status());
    assertEquals(413, logIn("ada", "x".repeat(70_000)).status());
  }

  @Test
  void anAddressIsRegisteredOnce() {
    Newcomer newcomer = Newcomer.registered();
    Http.Answer again = newcomer.logIn(Newcomer.REGISTER);
    assertEquals(409, again.status(), again.body());
  }

  @Test
  void aShortPasswordAndAnAddressThatIsNoneAreRefused() {
    assertEquals(400, register("n" + UUID.randomUUID() + "@x.example", "short").status());
    assertEquals(400, register("no-address", "long-enough-for-that").status());
    assertEquals(400, tidemark.http().post(Newcomer.REGISTER, "").status());
  }

  @Test
  void guessingIsSlowForAnAccountThatIsThereAndForOneThatIsNot() {
    for (String email :
        new String[] {
          Newcomer.registered().email(), "nobody" + UUID.randomUUID() + "@newcomers.example"
        }) {
      for (int i = 0; i < 10; i++) {
        assertEquals(401, logIn(email, "guess-number-" + i).status(), email + " " + i);
      }
      Http.Answer refused = logIn(email, "guess-number-11");
      assertEquals(429, refused.status(), refused.body());
      assertFalse(refused.header("Retry-After").isEmpty());
    }
  }

  @Test
  void whatIsUnfinishedIsToldAndNotRefusedAsWrong() {
    Newcomer newcomer = Newcomer.registered();
    Keycloak keycloak = new Keycloak(tidemark);
    keycloak.change(newcomer.email(), "{\"requiredActions\":[\"UPDATE_PASSWORD\"]}");
    Http.Answer unfinished = newcomer.logIn("/auth/login");
    assertEquals(403, unfinished.status(), unfinished.body());
    assertTrue(unfinished.body().contains("/portal/"), unfinished.body());
    keycloak.change(newcomer.email(), "{\"requiredActions\":[],\"enabled\":false}");
    assertEquals(401, newcomer.logIn("/auth/login").status());
  }

  private Http.Answer logIn(String email, String password) {
    return tidemark.http().post("/auth/login", Newcomer.typed(email, password));
  }

  private Http.Answer register(String email, String password) {
    return tidemark.http().post(Newcomer.REGISTER, Newcomer.typed(email, password));
  }

  private static void assertSuperset(Http.Answer answer, String email) {
    JsonNode json = answer.json();
    assertEquals(email, json.path("email").asText());
    assertEquals(30 * 24 * 3600, json.path("expires_in").intValue());
    assertEquals("Bearer", json.path("token_type").asText());
    assertEquals(json.path("user_id").asText(), json.path("user").path("id").asText());
    assertEquals(email, json.path("user").path("email").asText());
    assertTrue(json.path("user").path("created_at").asText().endsWith("Z"), answer.body());
    assertFalse(json.path("refresh_token").asText().isEmpty());
    String token = json.path("access_token").asText();
    assertEquals(token, json.path("token").asText());
    assertEquals("ES256", Tokens.part(token, 0).path("alg").asText());
    assertTrue(Tokens.part(token, 1).path("exp").isIntegralNumber(), token);
    assertFalse(token.contains("="), token);
  }
}
