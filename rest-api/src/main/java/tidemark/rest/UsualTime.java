package tidemark.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// `2026-01-31T09:30:00.123456Z` and the same with `+00:00`: how nearly every client writes a time,
/// read without a pattern. What is written otherwise is left to `Times`.
final class UsualTime {
  private static final int SECOND_ENDS = 19;
  private static final int LONGEST_FRACTION = 9;
  private static final String SHAPE = "0000-00-00T00:00:00";

  private UsualTime() {}

  static Optional<Instant> of(String text) {
    int end = text.endsWith("Z") ? text.length() - 1 : text.length() - "+00:00".length();
    if (end < SECOND_ENDS || !hasShape(text) || !(text.endsWith("Z") || text.endsWith("+00:00"))) {
      return Optional.empty();
    }
    int nanos = nanos(text, end);
    if (nanos < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(
                  Integer.parseInt(text, 0, 4, 10),
                  Integer.parseInt(text, 5, 7, 10),
                  Integer.parseInt(text, 8, 10, 10),
                  Integer.parseInt(text, 11, 13, 10),
                  Integer.parseInt(text, 14, 16, 10),
                  Integer.parseInt(text, 17, SECOND_ENDS, 10),
                  nanos)
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static boolean hasShape(String text) {
    for (int i = 0; i < SECOND_ENDS; i++) {
      char wanted = SHAPE.charAt(i);
      if (wanted == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != wanted) {
        return false;
      }
    }
    return true;
  }

  /// Below zero when this is no fraction of up to nine digits.
  private static int nanos(String text, int end) {
    if (end == SECOND_ENDS) {
      return 0;
    }
    int digits = end - SECOND_ENDS - 1;
    if (text.charAt(SECOND_ENDS) != '.' || digits == 0 || digits > LONGEST_FRACTION) {
      return -1;
    }
    int nanos = 0;
    for (int i = 1; i <= LONGEST_FRACTION; i++) {
      int at = SECOND_ENDS + i;
      if (i <= digits && !isDigit(text.charAt(at))) {
        return -1;
      }
      nanos = nanos * 10 + (i <= digits ? text.charAt(at) - '0' : 0);
    }
    return nanos;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
