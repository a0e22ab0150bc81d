package tidemark.query.meter;

import java.time.Duration;

/// What one request may use up.
///
/// @param steps evaluated expressions and touched events
/// @param bytes of memory, roughly
/// @param looks characters that slow regular expressions may look at, all of them together
public record Allowance(Duration time, long steps, long bytes, long looks) {
  private static final Duration TIME = Duration.ofSeconds(20);
  private static final long STEPS = 500_000_000L;
  private static final long LOOKS = 40_000_000L;

  /// As much as a year of one person needs, when everybody together may hold `bytes`.
  public static Allowance usual(long bytes) {
    return new Allowance(TIME, STEPS, bytes, LOOKS);
  }
}
