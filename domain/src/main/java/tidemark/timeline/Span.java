package tidemark.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tidemark.Micros;

/// A piece of time in microseconds, both ends included, open where nobody set an end; `limit` -1
/// means all.
public record Span(long from, long to, long limit) {
  private static final long FAR = 253_402_300_799_999_999L;

  public static Span of(@Nullable Instant from, @Nullable Instant to, long limit) {
    return new Span(from == null ? -FAR : Micros.of(from), to == null ? FAR : Micros.of(to), limit);
  }

  boolean isEmpty() {
    return from > to || limit == 0;
  }
}
