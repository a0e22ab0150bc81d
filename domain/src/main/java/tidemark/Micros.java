package tidemark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/// Time as events keep it: whole microseconds, cut off and never rounded up.
public final class Micros {
  private static final long PER_SECOND = 1_000_000L;
  private static final int DIGITS = 6;

  private Micros() {}

  public static long of(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano() / 1_000L);
  }

  public static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000L);
  }

  /// Seconds as clients send them.
  public static long ofSeconds(BigDecimal seconds) {
    return seconds.movePointRight(DIGITS).setScale(0, RoundingMode.DOWN).longValueExact();
  }

  /// Seconds as clients read them: no trailing zeros, no exponent.
  public static BigDecimal seconds(long micros) {
    BigDecimal seconds = BigDecimal.valueOf(micros, DIGITS).stripTrailingZeros();
    return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
  }
}
