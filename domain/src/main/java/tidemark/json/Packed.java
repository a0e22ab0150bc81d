package tidemark.json;

import java.util.Arrays;

/// JSON without the blanks between its parts.
final class Packed {
  private Packed() {}

  static byte[] of(byte[] json) {
    byte[] packed = new byte[json.length];
    int length = 0;
    boolean isInText = false;
    for (int i = 0; i < json.length; i++) {
      byte b = json[i];
      if (isInText && b == '\\') {
        packed[length++] = b;
        packed[length++] = json[++i];
      } else if (isInText || b > ' ' || b < 0) {
        isInText ^= b == '"';
        packed[length++] = b;
      }
    }
    return length == json.length ? packed : Arrays.copyOf(packed, length);
  }

  /// Nothing in it is written in one of several possible ways.
  static boolean isPlain(byte[] json) {
    for (byte b : json) {
      if (b == '\\') {
        return false;
      }
    }
    return true;
  }
}
