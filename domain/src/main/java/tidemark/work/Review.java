package tidemark.work;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A session of reviewing.
///
/// @param number how the person's clients call it
/// @param end and `seconds` are known of a completed one
public record Review(
    long number,
    ReviewOrder order,
    Status status,
    Instant start,
    @Nullable Instant end,
    @Nullable Long seconds,
    Instant createdAt) {

  /// Where a session is between its start and its end.
  public enum Status {
    ACTIVE,
    COMPLETED,
    ABANDONED;

    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  Review completed(Instant start, Instant end, long seconds) {
    return new Review(number, order, Status.COMPLETED, start, end, seconds, createdAt);
  }
}
