package tidemark.work;

import java.time.Instant;

/// From a moment on until before another.
public record Range(Instant from, Instant until) {
  /// As wide as the database counts time with four digits a year.
  public static final Range ALL =
      new Range(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"));
}
