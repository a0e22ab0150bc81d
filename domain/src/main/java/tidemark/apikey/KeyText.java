package tidemark.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/// The text of a key: prefix, 37 random characters (220 bits), six of checksum. 47 in all.
final class KeyText {
  static final String PREFIX = "tdm_";
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int RANDOM = 37;
  private static final int CHECKSUM = 6;
  private static final int SHOWN = 8;
  private static final SecureRandom DICE = new SecureRandom();

  private KeyText() {}

  static String next() {
    StringBuilder text = new StringBuilder(PREFIX);
    for (int i = 0; i < RANDOM; i++) {
      text.append(ALPHABET.charAt(DICE.nextInt(ALPHABET.length())));
    }
    return text + checksum(text);
  }

  /// Whether it can be a key at all.
  static boolean isWellFormed(String text) {
    int body = text.length() - CHECKSUM;
    return text.startsWith(PREFIX)
        && text.length() == PREFIX.length() + RANDOM + CHECKSUM
        && text.substring(body).equals(checksum(text.substring(0, body)));
  }

  static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What lists show of it, enough to tell two keys apart.
  static String shown(String text) {
    return text.substring(0, PREFIX.length() + SHOWN);
  }

  private static String checksum(CharSequence body) {
    CRC32 crc = new CRC32();
    crc.update(body.toString().getBytes(StandardCharsets.US_ASCII));
    long value = crc.getValue();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < CHECKSUM; i++) {
      text.append(ALPHABET.charAt((int) (value % ALPHABET.length())));
      value /= ALPHABET.length();
    }
    return text.toString();
  }
}
