package tidemark.query.function;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tidemark.query.value.Activity;
import tidemark.query.value.Data;

/// Changing what events say.
final class Saying {
  private Saying() {}

  /// The same events, saying what `change` makes of it.
  static List<Activity> otherwise(List<Activity> events, UnaryOperator<Data> change) {
    Map<Data, Data> changed = new HashMap<>();
    List<Activity> others = new ArrayList<>(events.size());
    for (Activity event : events) {
      others.add(event.saying(changed.computeIfAbsent(event.data(), change)));
    }
    return others;
  }
}
