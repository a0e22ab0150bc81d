package tidemark.rest.timeline;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tidemark.Micros;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.json.Json;
import tidemark.rest.Times;
import tidemark.timeline.Sample;

/// Reads events as they arrive: one at a time, hashed on the way.
public final class EventReader {
  private static final BigDecimal LONGEST = BigDecimal.valueOf(10_000_000_000L);
  private static final int LARGEST_SCALE = 1_000;

  private EventReader() {}

  /// A list of events, or one event alone.
  static List<Sample> list(InputStream body) throws IOException {
    try (JsonParser parser = Json.mapper().createParser(body)) {
      List<Sample> samples = new ArrayList<>();
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          samples.add(sample(Json.next(parser)));
        }
      } else if (first == JsonToken.START_OBJECT) {
        samples.add(sample(Json.next(parser)));
      } else {
        throw new Refusal(Reason.BODY_UNREADABLE, "send a list of events.");
      }
      if (parser.nextToken() != null) {
        throw new Refusal(Reason.BODY_UNREADABLE, "something follows the list of events.");
      }
      return samples;
    }
  }

  static Sample one(InputStream body) throws IOException {
    List<Sample> samples = list(body);
    if (samples.size() != 1) {
      throw new Refusal(Reason.BODY_UNREADABLE, "send one event.");
    }
    return samples.getFirst();
  }

  public static Sample sample(JsonNode event) {
    JsonNode time = event.path("timestamp");
    if (!time.isTextual()) {
      throw new Refusal(Reason.VALUE_INVALID, "An event needs the text 'timestamp'.");
    }
    JsonNode data = event.path("data");
    if (!data.isObject() && !data.isMissingNode()) {
      throw new Refusal(Reason.VALUE_INVALID, "An event's 'data' is a JSON object.");
    }
    Sample sample =
        Sample.of(
            Micros.of(Times.instant(time.textValue())),
            duration(event.path("duration")),
            data instanceof ObjectNode object ? object : Json.object());
    JsonNode id = event.path("id");
    return id.isIntegralNumber() && id.canConvertToLong() ? sample.known(id.longValue()) : sample;
  }

  private static long duration(JsonNode duration) {
    if (duration.isMissingNode() || duration.isNull()) {
      return 0;
    }
    boolean isSane =
        duration.isNumber()
            && Math.abs((long) duration.decimalValue().scale()) < LARGEST_SCALE
            && duration.decimalValue().abs().compareTo(LONGEST) <= 0;
    if (!isSane) {
      throw new Refusal(
          Reason.VALUE_INVALID, "An event's 'duration' is a number of seconds within ±10^10.");
    }
    return Micros.ofSeconds(duration.decimalValue());
  }
}
