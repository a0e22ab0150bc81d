package tidemark.query.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import tidemark.json.Json;
import tidemark.query.meter.QueryError;
import tidemark.query.value.Value;

/// Values as they would stand in an event's data.
final class Constants {
  private Constants() {}

  static JsonNode json(Value value) {
    return switch (value) {
      case Value.None _ -> NullNode.instance;
      case Value.Bool(boolean isTrue) -> BooleanNode.valueOf(isTrue);
      case Value.Num(double number) -> number(number);
      case Value.Text(String text) -> TextNode.valueOf(text);
      case Value.Items items -> list(items.items());
      case Value.Events events when events.events().isEmpty() -> list(List.of());
      case Value.Events _ -> throw refused("Event");
      case Value.Dict _, Value.Builtin _, tidemark.query.value.Activity _ ->
          throw refused(value.kind());
    };
  }

  static ArrayNode texts(List<String> texts) {
    ArrayNode list = Json.mapper().createArrayNode();
    texts.forEach(list::add);
    return list;
  }

  private static ArrayNode list(List<Value> values) {
    ArrayNode list = Json.mapper().createArrayNode();
    values.forEach(value -> list.add(json(value)));
    return list;
  }

  private static JsonNode number(double number) {
    return Double.isFinite(number)
        ? DecimalNode.valueOf(BigDecimal.valueOf(number))
        : DoubleNode.valueOf(number);
  }

  private static QueryError refused(String kind) {
    return QueryError.parameters("A value of type " + kind + " cannot be compared with data");
  }
}
