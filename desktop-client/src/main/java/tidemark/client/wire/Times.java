package tidemark.client.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/// Times as clients write them, and as microseconds.
public final class Times {
  private static final DateTimeFormatter LENIENT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[XXXXX][XXX][XX][X]")
          .optionalEnd()
          .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
          .toFormatter(java.util.Locale.ROOT);
  private static final long MICROS = 1_000_000;

  private Times() {}

  /// RFC 3339, with a blank for the `T` and without an offset (then UTC) as well.
  public static Instant parse(String text) {
    String strict = text.strip().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T");
    try {
      return OffsetDateTime.parse(strict, LENIENT)
          .withOffsetSameInstant(ZoneOffset.UTC)
          .toInstant()
          .truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      throw new Malformed("This is not a time: " + text);
    }
  }

  public static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1000);
  }

  public static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
  }
}
