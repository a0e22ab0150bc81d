package tidemark.rest.timeline;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import tidemark.Micros;
import tidemark.json.Json;
import tidemark.timeline.Recorded;

/// Writes events one at a time, so that no list of them is ever in memory.
public final class EventWriter implements AutoCloseable {
  private final JsonGenerator out;

  EventWriter(OutputStream target) throws IOException {
    out = Json.mapper().createGenerator(target);
  }

  /// Within a document that somebody else began and will end.
  public EventWriter(JsonGenerator out) {
    this.out = out;
  }

  void begin() throws IOException {
    out.writeStartArray();
  }

  void end() throws IOException {
    out.writeEndArray();
  }

  public void write(Recorded event) {
    try {
      out.writeStartObject();
      id(event.id());
      out.writeStringField("timestamp", Micros.instant(event.start()).toString());
      out.writeFieldName("duration");
      out.writeNumber(seconds(event.duration()));
      out.writeFieldName("data");
      out.writeRawValue(event.data());
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What is stored nowhere has no number.
  private void id(long id) throws IOException {
    if (id == 0) {
      out.writeNullField("id");
    } else {
      out.writeNumberField("id", id);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /// Always with a decimal point, as clients expect of a float.
  private static BigDecimal seconds(long micros) {
    BigDecimal seconds = Micros.seconds(micros);
    return seconds.scale() == 0 ? seconds.setScale(1) : seconds;
  }
}
