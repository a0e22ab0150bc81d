package tidemark.webhook.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secrets of webhooks: made, and signed with.
public final class Secrets {
  /// What they are sealed for.
  public static final String PURPOSE = "webhook";

  private static final String PREFIX = "whsec_";
  private static final String HMAC = "HmacSHA256";
  private static final int BYTES = 32;

  private Secrets() {}

  public static String fresh() {
    return PREFIX + Base64.getEncoder().encodeToString(random(BYTES));
  }

  /// The header `webhook-signature`, made with each of these secrets.
  public static String sign(List<String> secrets, String id, Instant at, String body) {
    String signed = id + "." + at.getEpochSecond() + "." + body;
    return secrets.stream()
        .map(secret -> "v1," + Base64.getEncoder().encodeToString(hmac(bytes(secret), signed)))
        .collect(Collectors.joining(" "));
  }

  private static byte[] bytes(String secret) {
    return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
  }

  private static byte[] hmac(byte[] key, String message) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
