package tidemark.rest.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.StreamSupport;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.rest.Times;

/// Times as these clients write them: RFC 3339, the same with blanks and seconds in the offset, or
/// nine numbers: year, day of the year, hour, minute, second, nanosecond, and the offset's three.
final class Moments {
  private static final int NUMBERS = 9;
  private static final int OFFSET = 6;

  private Moments() {}

  static Instant of(JsonNode node) {
    if (node.isTextual()) {
      return Times.instant(withoutOffsetSeconds(node.textValue()));
    }
    boolean isNumbers =
        node.isArray()
            && node.size() == NUMBERS
            && StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isInt);
    if (!isNumbers) {
      throw new Refusal(Reason.TIME_UNREADABLE, node.toString());
    }
    try {
      return LocalDate.ofYearDay(node.get(0).asInt(), node.get(1).asInt())
          .atTime(
              node.get(2).asInt(), node.get(3).asInt(), node.get(4).asInt(), node.get(5).asInt())
          .toInstant(
              ZoneOffset.ofHoursMinutesSeconds(
                  node.get(OFFSET).asInt(),
                  node.get(OFFSET + 1).asInt(),
                  node.get(OFFSET + 2).asInt()));
    } catch (DateTimeException _) {
      throw new Refusal(Reason.TIME_UNREADABLE, node.toString());
    }
  }

  private static String withoutOffsetSeconds(String text) {
    return text.strip().replaceFirst("([+-]\\d{2}:\\d{2}):00$", "$1");
  }
}
