package tidemark.rest.query;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tidemark.Micros;
import tidemark.json.Json;
import tidemark.query.value.Activity;
import tidemark.query.value.Value;

/// Writes results as ActivityWatch's server does: numbers have a decimal point, nothing is an empty
/// list, and an event that was computed has no id.
final class ResultWriter implements AutoCloseable {
  private final JsonGenerator out;

  ResultWriter(OutputStream target) throws IOException {
    out = Json.mapper().createGenerator(target);
  }

  void write(List<? extends Value> values) throws IOException {
    out.writeStartArray();
    for (Value value : values) {
      write(value);
    }
    out.writeEndArray();
  }

  private void write(Value value) throws IOException {
    switch (value) {
      case Value.None _ -> write(List.of());
      case Value.Bool(boolean isTrue) -> out.writeBoolean(isTrue);
      case Value.Num(double number) -> write(number);
      case Value.Text(String text) -> out.writeString(text);
      case Value.Events(List<Activity> events) -> write(events);
      case Value.Items items -> write(items.items());
      case Value.Dict dict -> write(dict.members());
      case Value.Builtin(String name) -> out.writeString(name);
      case Activity event -> write(event);
    }
  }

  private void write(double number) throws IOException {
    if (Double.isFinite(number)) {
      out.writeNumber(number);
    } else {
      out.writeNull();
    }
  }

  private void write(Map<String, Value> members) throws IOException {
    out.writeStartObject();
    for (var member : members.entrySet()) {
      out.writeFieldName(member.getKey());
      write(member.getValue());
    }
    out.writeEndObject();
  }

  private void write(Activity event) throws IOException {
    out.writeStartObject();
    out.writeFieldName("id");
    if (event.id() == Activity.COMPUTED) {
      out.writeNull();
    } else {
      out.writeNumber(event.id());
    }
    out.writeStringField("timestamp", Micros.instant(event.start()).toString());
    out.writeFieldName("duration");
    BigDecimal seconds = Micros.seconds(event.duration());
    out.writeNumber(seconds.scale() == 0 ? seconds.setScale(1) : seconds);
    out.writeFieldName("data");
    out.writeRawValue(event.data().json());
    out.writeEndObject();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
