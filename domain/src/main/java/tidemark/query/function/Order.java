package tidemark.query.function;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import tidemark.query.value.Activity;

/// Putting events in order, and taking the first of them. All sorts are stable.
final class Order {
  private static final Comparator<Activity> BY_START = Comparator.comparingLong(Activity::start);
  private static final Comparator<Activity> LONGEST_FIRST =
      Comparator.comparingLong(Activity::duration).reversed();

  private Order() {}

  static List<Activity> byStart(List<Activity> events) {
    List<Activity> sorted = new ArrayList<>(events);
    sorted.sort(BY_START);
    return sorted;
  }

  static List<Activity> longestFirst(List<Activity> events) {
    List<Activity> sorted = new ArrayList<>(events);
    sorted.sort(LONGEST_FIRST);
    return sorted;
  }

  static List<Activity> first(List<Activity> events, int most) {
    return List.copyOf(events.subList(0, Math.min(most, events.size())));
  }

  static List<Activity> concat(List<List<Activity>> lists) {
    if (lists.size() == 1) {
      return lists.getFirst();
    }
    int size = lists.stream().mapToInt(List::size).sum();
    List<Activity> all = new ArrayList<>(size);
    lists.forEach(all::addAll);
    return Collections.unmodifiableList(all);
  }

  static long total(List<Activity> events) {
    long total = 0;
    for (Activity event : events) {
      total += event.duration();
    }
    return total;
  }
}
