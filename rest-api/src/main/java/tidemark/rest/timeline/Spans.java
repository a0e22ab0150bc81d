package tidemark.rest.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.rest.Times;
import tidemark.timeline.Span;

/// The span a query string asks for. A limit that is no number means all, as upstream.
final class Spans {
  private Spans() {}

  static Span of(@Nullable String start, @Nullable String end, @Nullable String limit) {
    return Span.of(time(start, "starttime"), time(end, "endtime"), limit(limit));
  }

  private static @Nullable Instant time(@Nullable String text, String name) {
    if (text == null) {
      return null;
    }
    try {
      return Times.instant(text);
    } catch (Refusal _) {
      throw new Refusal(
          Reason.VALUE_INVALID,
          "Failed to parse "
              + name
              + ", datetime needs to be in rfc3339 format: '"
              + text
              + "' is not. Encode '+' as %2B.");
    }
  }

  private static long limit(@Nullable String text) {
    try {
      return text == null ? -1 : Math.max(-1, Long.parseLong(text));
    } catch (NumberFormatException _) {
      return -1;
    }
  }
}
