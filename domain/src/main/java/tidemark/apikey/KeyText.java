package tidemark.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// The text of a key: prefix, 37 random characters (220 bits), six of checksum. 47 in all. Or a
/// random UUID (122 bits), before which some clients of WakaTime write `waka_`.
final class KeyText {
  static final String PREFIX = "tdm_";
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int RANDOM = 37;
  private static final int CHECKSUM = 6;
  private static final int SHOWN = 8;
  private static final SecureRandom DICE = new SecureRandom();
  private static final Pattern WAKATIME =
      Pattern.compile(
          "(?:waka_)?([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})",
          Pattern.CASE_INSENSITIVE);

  private KeyText() {}

  static String next(KeyForm form) {
    return switch (form) {
      case TIDEMARK -> next();
      case WAKATIME -> UUID.randomUUID().toString();
    };
  }

  /// Whether it looks like a key, mistyped or not.
  static boolean isKey(String text) {
    return text.startsWith(PREFIX) || WAKATIME.matcher(text).matches();
  }

  private static String next() {
    StringBuilder text = new StringBuilder(PREFIX);
    for (int i = 0; i < RANDOM; i++) {
      text.append(ALPHABET.charAt(DICE.nextInt(ALPHABET.length())));
    }
    return text + checksum(text);
  }

  /// Whether it can be a key at all.
  static boolean isWellFormed(String text) {
    int body = text.length() - CHECKSUM;
    if (WAKATIME.matcher(text).matches()) {
      return true;
    }
    return text.startsWith(PREFIX)
        && text.length() == PREFIX.length() + RANDOM + CHECKSUM
        && text.substring(body).equals(checksum(text.substring(0, body)));
  }

  static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(plain(text).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What lists show of it, enough to tell two keys apart.
  static String shown(String text) {
    return text.substring(0, text.startsWith(PREFIX) ? PREFIX.length() + SHOWN : SHOWN);
  }

  /// The form of a key that begins like this.
  static KeyForm formOf(String shown) {
    return shown.startsWith(PREFIX) ? KeyForm.TIDEMARK : KeyForm.WAKATIME;
  }

  /// What was written before a UUID is no part of it, and its letters have no case.
  private static String plain(String text) {
    var uuid = WAKATIME.matcher(text);
    return uuid.matches() ? text.substring(uuid.start(1)).toLowerCase(Locale.ROOT) : text;
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
