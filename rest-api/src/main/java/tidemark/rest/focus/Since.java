package tidemark.rest.focus;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidemark.rest.Times;

/// The moment in a query string. This client does not escape a plus sign, which arrives as a blank.
final class Since {
  private static final Pattern LOST_PLUS =
      Pattern.compile("(.*\\d[Tt ]\\d{2}:\\d{2}.*) (\\d{2}:?\\d{2})");

  private Since() {}

  static Instant of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Instant.EPOCH;
    }
    Matcher lost = LOST_PLUS.matcher(text);
    return Times.instant(lost.matches() ? lost.group(1) + "+" + lost.group(2) : text);
  }
}
