package tidemark.query.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import tidemark.query.meter.Meter;
import tidemark.query.meter.QueryError;
import tidemark.query.value.Activity;
import tidemark.query.value.Value;

/// A function's arguments, read as what it expects.
record Call(List<Value> arguments, Surroundings around) {
  private static final int BYTES_OF_AN_EVENT = 44;
  private static final int BYTES_OF_A_PLACE = 4;

  Meter meter() {
    return around.meter();
  }

  int count() {
    return arguments.size();
  }

  Value value(int index) {
    return arguments.get(index);
  }

  String text(int index) {
    return text(value(index));
  }

  static String text(Value value) {
    if (value instanceof Value.Text(String text)) {
      return text;
    }
    throw expected("String", value);
  }

  /// Cut to a whole number that is not negative.
  int number(int index) {
    if (value(index) instanceof Value.Num(double number)) {
      return (int) Math.max(0, number);
    }
    throw expected("Number", value(index));
  }

  List<Value> list(int index) {
    return list(value(index));
  }

  static List<Value> list(Value value) {
    return switch (value) {
      case Value.Items items -> items.items();
      case Value.Events events -> List.copyOf(events.events());
      default -> throw expected("List", value);
    };
  }

  List<String> texts(int index) {
    return list(index).stream().map(Call::text).toList();
  }

  List<Activity> events(int index) {
    return events(value(index));
  }

  List<Activity> events(Value value) {
    if (value instanceof Value.Events(List<Activity> events)) {
      meter().work(events.size());
      return events;
    }
    if (!(value instanceof Value.Items items)) {
      throw expected("List of Events", value);
    }
    List<Activity> events = new ArrayList<>(items.items().size());
    for (Value item : items.items()) {
      if (!(item instanceof Activity event)) {
        throw expected("List of Events", item);
      }
      events.add(event);
    }
    meter().work(events.size());
    return events;
  }

  /// What stands in an event's data for the same thing.
  List<JsonNode> constants(int index) {
    return list(index).stream().map(Constants::json).toList();
  }

  /// New events.
  Value.Events made(List<Activity> events) {
    meter().work(events.size());
    meter().hold((long) events.size() * BYTES_OF_AN_EVENT);
    return new Value.Events(events);
  }

  /// Events that were there before, in a new list.
  Value.Events kept(List<Activity> events) {
    meter().work(events.size());
    meter().hold((long) events.size() * BYTES_OF_A_PLACE);
    return new Value.Events(events);
  }

  static QueryError expected(String what, Value value) {
    return QueryError.parameters(
        "Expected function parameter of type " + what + ", got " + value.kind());
  }
}
