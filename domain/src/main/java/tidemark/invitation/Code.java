package tidemark.invitation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/// The text of a code: 16 letters and digits (80 bits) without those that look alike, in groups of
/// four.
final class Code {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final int GROUP = 4;
  private static final SecureRandom DICE = new SecureRandom();

  private Code() {}

  static String next() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      text.append(i > 0 && i % GROUP == 0 ? "-" : "");
      text.append(ALPHABET.charAt(DICE.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /// Of the code however somebody typed it.
  static byte[] digest(String typed) {
    String plain =
        typed
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1')
            .replaceAll("[^0-9A-Z]", "");
    try {
      return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
