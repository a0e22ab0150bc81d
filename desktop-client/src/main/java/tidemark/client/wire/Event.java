package tidemark.client.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Something that was so from a time on, for a while.
///
/// @param start in microseconds since 1970
/// @param length in microseconds
/// @param data what was so, in its canonical form
public record Event(long start, long length, String data) {
  private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal LONGEST = BigDecimal.TEN.pow(10);

  /// As ActivityWatch's clients write it; an id means nothing here.
  public static Event of(JsonNode json) {
    if (!(json instanceof ObjectNode event)) {
      throw new Malformed("An event is a JSON object.");
    }
    if (!event.path("timestamp").isTextual()) {
      throw new Malformed("An event needs the text 'timestamp'.");
    }
    JsonNode data = event.path("data");
    if (!data.isObject() && !data.isMissingNode()) {
      throw new Malformed("The 'data' of an event is a JSON object.");
    }
    return new Event(
        Times.micros(Times.parse(event.path("timestamp").textValue())),
        length(event.path("duration")),
        data.isMissingNode() ? "{}" : Json.canonical(data));
  }

  private static long length(JsonNode duration) {
    if (duration.isMissingNode()) {
      return 0;
    }
    if (!duration.isNumber()) {
      throw new Malformed("The 'duration' of an event is a number of seconds.");
    }
    return micros(duration.decimalValue());
  }

  /// Seconds as microseconds, cut.
  public static long micros(BigDecimal seconds) {
    if (seconds.abs().compareTo(LONGEST) > 0) {
      throw new Malformed("No event lasts that long: " + seconds.toPlainString());
    }
    return seconds.multiply(MICROS).setScale(0, RoundingMode.DOWN).longValueExact();
  }

  public long end() {
    return start + length;
  }

  /// This event and a heartbeat that continues it as one; nothing when the heartbeat begins
  /// another.
  ///
  /// @param pulse how many microseconds after the end a heartbeat still continues
  public Optional<Event> continuedBy(Event beat, long pulse) {
    boolean continues =
        data.equals(beat.data) && start <= beat.start && beat.start <= end() + pulse;
    long longer = Math.max(end(), beat.end()) - start;
    return continues && longer >= 0
        ? Optional.of(new Event(start, longer, data))
        : Optional.empty();
  }

  public ObjectNode json() {
    ObjectNode json = Json.object();
    json.put("timestamp", Times.instant(start).toString());
    json.put("duration", BigDecimal.valueOf(length, 6).stripTrailingZeros().doubleValue());
    json.set("data", Json.read(data));
    return json;
  }
}
