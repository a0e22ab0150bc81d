package tidemark.json;

import java.nio.charset.StandardCharsets;
import tidemark.Reason;
import tidemark.Refusal;

/// The escapes that Jackson leaves in what it writes: control characters, and halves of characters.
final class Escapes {
  private static final int LENGTH = 6;

  private Escapes() {}

  /// What PostgreSQL can hold: the character NUL replaced, half a character refused.
  static byte[] storable(byte[] json) {
    return hasEscape(json) ? checked(new String(json, StandardCharsets.UTF_8)) : json;
  }

  private static boolean hasEscape(byte[] json) {
    for (int i = 0; i + 1 < json.length; i++) {
      if (json[i] == '\\' && json[i + 1] == 'u') {
        return true;
      }
    }
    return false;
  }

  private static byte[] checked(String json) {
    StringBuilder out = new StringBuilder(json.length());
    int i = 0;
    while (i < json.length()) {
      char c = json.charAt(i);
      if (c != '\\') {
        out.append(c);
        i++;
      } else if (json.charAt(i + 1) != 'u') {
        out.append(c).append(json.charAt(i + 1));
        i += 2;
      } else {
        int code = Integer.parseInt(json, i + 2, i + LENGTH, 16);
        if (Character.isSurrogate((char) code)) {
          throw new Refusal(
              Reason.VALUE_INVALID, "A text holds half a character: a lone surrogate.");
        }
        out.append(code == 0 ? "\uFFFD" : json.substring(i, i + LENGTH));
        i += LENGTH;
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
