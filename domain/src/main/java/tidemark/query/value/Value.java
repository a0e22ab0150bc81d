package tidemark.query.value;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tidemark.query.meter.QueryError;

/// What a variable can hold.
public sealed interface Value
    permits Value.None,
        Value.Bool,
        Value.Num,
        Value.Text,
        Value.Events,
        Value.Items,
        Value.Dict,
        Value.Builtin,
        Activity {
  int DEEPEST = 50;
  long LARGEST = 5_000_000;
  int LONGEST = 1_000_000;

  record None() implements Value {}

  record Bool(boolean isTrue) implements Value {}

  record Num(double number) implements Value {}

  record Text(String text) implements Value {
    public Text {
      if (text.length() > LONGEST) {
        throw QueryError.limit("A text has more than " + LONGEST + " characters");
      }
    }
  }

  /// A list in which there are only events.
  record Events(List<Activity> events) implements Value {
    public Events {
      within(1, events.size());
    }
  }

  /// A list of anything.
  record Items(List<Value> items, int depth, long size) implements Value {
    public static Items of(List<Value> items) {
      Items made = new Items(items, depthAround(items), sizeOf(items));
      within(made.depth, made.size);
      return made;
    }
  }

  record Dict(Map<String, Value> members, int depth, long size) implements Value {
    public static Dict of(Map<String, Value> members) {
      Dict made = new Dict(members, depthAround(members.values()), sizeOf(members.values()));
      within(made.depth, made.size);
      return made;
    }
  }

  /// A function, by the name it was born with.
  record Builtin(String name) implements Value {}

  /// How many values there are in it, itself included.
  default long extent() {
    return switch (this) {
      case Events events -> events.events().size() + 1L;
      case Items items -> items.size();
      case Dict dict -> dict.size();
      case Text text -> 1 + text.text().length() / 16;
      case None _, Bool _, Num _, Builtin _, Activity _ -> 1;
    };
  }

  /// How many lists and dictionaries stand around its innermost part.
  default int nesting() {
    return switch (this) {
      case Events _ -> 1;
      case Items items -> items.depth();
      case Dict dict -> dict.depth();
      case None _, Bool _, Num _, Text _, Builtin _, Activity _ -> 0;
    };
  }

  /// What it is called in a message.
  default String kind() {
    return switch (this) {
      case None _ -> "None";
      case Bool _ -> "Bool";
      case Num _ -> "Number";
      case Text _ -> "String";
      case Events _, Items _ -> "List";
      case Dict _ -> "Dict";
      case Builtin _ -> "Function";
      case Activity _ -> "Event";
    };
  }

  /// Whether the two can be asked to be equal.
  default boolean isLike(Value other) {
    return kind().equals(other.kind()) && !(this instanceof Builtin);
  }

  /// Whether it is equal to one like it. Nothing is equal to nothing; events are compared without
  /// their ids.
  default boolean same(Value other) {
    return switch (this) {
      case None _, Builtin _ -> false;
      case Bool _, Num _, Text _ -> equals(other);
      case Activity event ->
          other instanceof Activity it
              && event.start() == it.start()
              && event.duration() == it.duration()
              && event.data().same(it.data());
      case Events events -> sameParts(events.events(), parts(other));
      case Items items -> sameParts(items.items(), parts(other));
      case Dict dict ->
          other instanceof Dict it
              && dict.members().keySet().equals(it.members().keySet())
              && dict.members().entrySet().stream()
                  .allMatch(m -> samePart(m.getValue(), it.members().get(m.getKey())));
    };
  }

  private static List<? extends Value> parts(Value list) {
    return switch (list) {
      case Events events -> events.events();
      case Items items -> items.items();
      default -> throw new IllegalArgumentException(list.kind());
    };
  }

  private static boolean sameParts(List<? extends Value> some, List<? extends Value> others) {
    return some.size() == others.size()
        && IntStream.range(0, some.size()).allMatch(i -> samePart(some.get(i), others.get(i)));
  }

  private static boolean samePart(Value one, @Nullable Value other) {
    return other != null && one.isLike(other) && one.same(other);
  }

  private static int depthAround(Collection<Value> values) {
    return 1 + values.stream().mapToInt(Value::nesting).max().orElse(0);
  }

  private static long sizeOf(Collection<Value> values) {
    return 1 + values.stream().mapToLong(Value::extent).sum();
  }

  private static void within(int depth, long size) {
    if (depth > DEEPEST) {
      throw QueryError.limit("A value is nested deeper than " + DEEPEST + " levels");
    }
    if (size > LARGEST) {
      throw QueryError.limit("A value has more than " + LARGEST + " parts");
    }
  }
}
