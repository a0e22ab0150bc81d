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
import tidemark.json.Canonical;
import tidemark.json.Cutter;
import tidemark.json.Json;
import tidemark.rest.Times;
import tidemark.timeline.Sample;

/// Reads events as they arrive: one at a time, hashed on the way.
public final class EventReader {
  private static final BigDecimal LONGEST = BigDecimal.valueOf(10_000_000_000L);
  private static final int LARGEST_SCALE = 1_000;
  private static final String NO_TIME = "An event needs the text 'timestamp'.";
  private static final String BAD_DATA = "An event's 'data' is a JSON object.";
  private static final String BAD_DURATION =
      "An event's 'duration' is a number of seconds within ±10^10.";

  private static final Cutter.Cut NO_DATA =
      new Cutter.Cut(Json.bytes(Json.object()), Canonical.hash(Json.object()));

  private EventReader() {}

  /// A list of events, or one event alone.
  static List<Sample> list(InputStream body) throws IOException {
    try (Cutter in = new Cutter(body)) {
      JsonParser parser = in.parser();
      List<Sample> samples = new ArrayList<>();
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          samples.add(next(in));
        }
      } else if (first == JsonToken.START_OBJECT) {
        samples.add(next(in));
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

  /// The event that begins where the parser stands.
  private static Sample next(Cutter in) throws IOException {
    JsonParser parser = in.parser();
    require(parser.currentToken() == JsonToken.START_OBJECT, NO_TIME);
    String time = "";
    long duration = 0;
    long id = 0;
    Cutter.Cut data = NO_DATA;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String member = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (member) {
        case "timestamp" -> time = value == JsonToken.VALUE_STRING ? parser.getText() : "";
        case "duration" -> duration = duration(parser);
        case "id" -> id = id(parser);
        case "data" -> {
          require(value == JsonToken.START_OBJECT, BAD_DATA);
          data = in.object();
        }
        default -> parser.skipChildren();
      }
    }
    require(!time.isEmpty(), NO_TIME);
    return new Sample(Micros.of(Times.instant(time)), duration, data.bytes(), data.hash(), id);
  }

  public static Sample sample(JsonNode event) {
    JsonNode time = event.path("timestamp");
    require(time.isTextual(), NO_TIME);
    JsonNode data = event.path("data");
    require(data.isObject() || data.isMissingNode(), BAD_DATA);
    Sample sample =
        Sample.of(
            Micros.of(Times.instant(time.textValue())),
            duration(event.path("duration")),
            data instanceof ObjectNode object ? object : Json.object());
    JsonNode id = event.path("id");
    return id.isIntegralNumber() && id.canConvertToLong() ? sample.known(id.longValue()) : sample;
  }

  private static long id(JsonParser parser) throws IOException {
    boolean isId =
        parser.currentToken() == JsonToken.VALUE_NUMBER_INT
            && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    long id = isId ? parser.getLongValue() : 0;
    parser.skipChildren();
    return id;
  }

  private static long duration(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> 0;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> duration(parser.getDecimalValue());
      default -> throw new Refusal(Reason.VALUE_INVALID, BAD_DURATION);
    };
  }

  private static long duration(JsonNode duration) {
    if (duration.isMissingNode() || duration.isNull()) {
      return 0;
    }
    require(duration.isNumber(), BAD_DURATION);
    return duration(duration.decimalValue());
  }

  private static long duration(BigDecimal seconds) {
    require(
        Math.abs((long) seconds.scale()) < LARGEST_SCALE && seconds.abs().compareTo(LONGEST) <= 0,
        BAD_DURATION);
    return Micros.ofSeconds(seconds);
  }

  private static void require(boolean isSo, String otherwise) {
    if (!isSo) {
      throw new Refusal(Reason.VALUE_INVALID, otherwise);
    }
  }
}
