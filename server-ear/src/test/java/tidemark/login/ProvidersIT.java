package tidemark.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvidersIT {
  private final Tidemark tidemark = Tidemark.running();
  private final KeyPair pair = pair();
  private final Providers providers = new Providers(jwks((RSAPublicKey) pair.getPublic()));

  @AfterAll
  void close() {
    providers.close();
  }

  @Test
  void aGitHubUserGetsATokenAndIsFoundAgain() {
    long id = anyId();
    JsonNode first = gitHub(code(id, "octo", "")).require(200).json();
    JsonNode renamed = gitHub(code(id, "renamed", "")).require(200).json();
    assertTrue(first.path("user").path("user_id").isIntegralNumber(), first.toString());
    assertEquals("octo", first.path("user").path("github_username").asText());
    assertEquals("renamed", renamed.path("user").path("github_username").asText());
    assertEquals(first.path("user").path("user_id"), renamed.path("user").path("user_id"));
    String token = first.path("token").asText();
    assertEquals(200, Newcomer.with(token).get("/api/0/buckets/").status());
    JsonNode claims = Tokens.part(token, 1);
    assertEquals(7 * 24 * 3600, claims.path("exp").asLong() - claims.path("iat").asLong());
  }

  @Test
  void theCodeIsExchangedWithOurSecretAndTheirVerifier() {
    String code = code(anyId(), "octo", "");
    gitHub(code).require(200);
    String sent =
        providers.exchanges().stream().filter(body -> body.contains(code)).findFirst().orElse("");
    for (String field :
        List.of(
            "client_id=tests",
            "client_secret=tests-secret",
            "code_verifier=vvv",
            "redirect_uri=https%3A%2F%2Fabc.chromiumapp.org%2F")) {
      assertTrue(sent.contains(field), sent);
    }
  }

  @Test
  void aBadCodeIsTheClientsFault() {
    assertEquals(400, gitHub("nobody-knows-" + UUID.randomUUID()).status());
    assertEquals(400, tidemark.http().post("/auth/github/callback", "{}").status());
  }

  @Test
  void nobodyTakesAnAccountOverByItsAddress() {
    Newcomer victim = Newcomer.registered();
    JsonNode login = gitHub(code(anyId(), "mallory", victim.email())).require(200).json();
    assertNotEquals(
        victim.text("user_id"), Tokens.part(login.path("token").asText(), 1).path("sub").asText());
    JsonNode google =
        google(idToken(UUID.randomUUID().toString(), "tests", 600), victim.email())
            .require(200)
            .json();
    assertNotEquals(victim.text("user_id"), google.path("user_id").asText());
  }

  @Test
  void manyFirstLoginsAtOnceAreOnePerson() {
    long id = anyId();
    List<String> codes = List.of(code(id, "octo", ""), code(id, "octo", ""), code(id, "octo", ""));
    long people =
        codes.parallelStream()
            .map(code -> gitHub(code).require(200).json().path("user").path("user_id").asLong())
            .distinct()
            .count();
    assertEquals(1, people);
  }

  @Test
  void aGoogleTokenLogsIn() {
    String subject = UUID.randomUUID().toString();
    JsonNode first = google(idToken(subject, "tests", 600), "x@y.example").require(200).json();
    JsonNode again = google(idToken(subject, "tests", 600), "x@y.example").require(200).json();
    assertEquals(first.path("user_id"), again.path("user_id"));
    assertTrue(first.hasNonNull("refresh_token"), first.toString());
  }

  @Test
  void aGoogleTokenForAnotherClientOrWithoutTimeIsRefused() {
    String subject = UUID.randomUUID().toString();
    assertEquals(400, google(idToken(subject, "another", 600), "x@y.example").status());
    assertEquals(400, google(idToken(subject, "tests", -600), "x@y.example").status());
    String signed = idToken(subject, "tests", 600);
    String forged = signed.substring(0, signed.length() - 8) + "AAAAAAAA";
    assertEquals(400, google(forged, "x@y.example").status());
    assertEquals(400, google("no-token", "x@y.example").status());
  }

  private String code(long id, String login, String email) {
    String code = "c" + UUID.randomUUID().toString().replace("-", "");
    providers.knows(
        code,
        "{\"id\":%d,\"login\":\"%s\",\"avatar_url\":\"https://avatars.example/1\",\"email\":\"%s\"}"
            .formatted(id, login, email));
    return code;
  }

  private Http.Answer gitHub(String code) {
    return tidemark
        .http()
        .post(
            "/auth/github/callback",
            "{\"code\":\"%s\",\"codeVerifier\":\"vvv\",\"redirectUri\":\"https://abc.chromiumapp.org/\"}"
                .formatted(code));
  }

  private Http.Answer google(String idToken, String email) {
    return tidemark
        .http()
        .post(
            "/api/auth/oauth/google",
            "{\"provider\":\"google\",\"id_token\":\"%s\",\"email\":\"%s\",\"provider_user_id\":\"1\"}"
                .formatted(idToken, email));
  }

  private String idToken(String subject, String audience, long seconds) {
    long now = Instant.now().getEpochSecond();
    String claims =
        "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"%s\",\"name\":\"G\",\"iat\":%d,\"exp\":%d}"
            .formatted(
                "http://127.0.0.1:" + tidemark.providers(),
                audience,
                subject,
                now - 1200,
                now + seconds);
    String text =
        Tokens.encoded("{\"alg\":\"RS256\",\"kid\":\"tests\",\"typ\":\"JWT\"}")
            + "."
            + Tokens.encoded(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String jwks(RSAPublicKey key) {
    return "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"tests\",\"alg\":\"RS256\",\"use\":\"sig\",\"n\":\"%s\",\"e\":\"AQAB\"}]}"
        .formatted(base64(unsigned(key.getModulus().toByteArray())));
  }

  private static byte[] unsigned(byte[] number) {
    return number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static long anyId() {
    return ThreadLocalRandom.current().nextLong(1, 1L << 40);
  }
}
