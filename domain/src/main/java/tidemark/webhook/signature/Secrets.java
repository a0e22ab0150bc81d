package tidemark.webhook.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The secrets of webhooks: made, sealed, and signed with.
public final class Secrets {
  private static final String PREFIX = "whsec_";
  private static final String HMAC = "HmacSHA256";
  private static final String PURPOSE = "webhook";
  private static final int BYTES = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

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

  /// So that it can be kept.
  ///
  /// @param root the installation's secret, in hex digits
  public static String seal(String root, String secret) {
    byte[] nonce = random(NONCE);
    byte[] sealed =
        cipher(Cipher.ENCRYPT_MODE, root, nonce, secret.getBytes(StandardCharsets.UTF_8));
    byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
    return Base64.getEncoder().encodeToString(whole);
  }

  public static String open(String root, String sealed) {
    byte[] whole = Base64.getDecoder().decode(sealed);
    byte[] open =
        cipher(
            Cipher.DECRYPT_MODE,
            root,
            Arrays.copyOf(whole, NONCE),
            Arrays.copyOfRange(whole, NONCE, whole.length));
    return new String(open, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String secret) {
    return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
  }

  private static byte[] cipher(int mode, String root, byte[] nonce, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      byte[] key = hmac(HexFormat.of().parseHex(root), PURPOSE);
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
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
