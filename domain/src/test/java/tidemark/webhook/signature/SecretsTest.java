package tidemark.webhook.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsTest {
  /// The example of the Standard Webhooks' own libraries.
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @Test
  void signatureIsTheOneOfTheStandard() {
    assertEquals(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        Secrets.sign(
            List.of(SECRET),
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1_614_265_330),
            "{\"test\": 2432232314}"));
  }

  /// The key is the bytes 0 to 31; computed with Python's `hmac`.
  @Test
  void bodyIsSignedAsUtf8() {
    assertEquals(
        "v1,jYknUC7meGdZ2Wm7vh/KWoFR3dy5hypghPCbtzUttR4=",
        Secrets.sign(
            List.of("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
            "msg_1",
            Instant.ofEpochSecond(1_700_000_000, 999_999_999),
            "{\"a\":\"ä\"}"));
  }

  @Test
  void twoSecretsSignBesideEachOther() {
    Instant now = Instant.EPOCH;
    String other = Secrets.fresh();
    assertEquals(
        Secrets.sign(List.of(SECRET), "m", now, "{}")
            + " "
            + Secrets.sign(List.of(other), "m", now, "{}"),
        Secrets.sign(List.of(SECRET, other), "m", now, "{}"));
  }

  @Test
  void freshSecretsDifferAndHaveTheForm() {
    String secret = Secrets.fresh();
    assertTrue(secret.matches("whsec_[A-Za-z0-9+/]{43}="), secret);
    assertNotEquals(secret, Secrets.fresh());
  }
}
