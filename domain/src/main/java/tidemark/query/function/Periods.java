package tidemark.query.function;

import java.util.ArrayList;
import java.util.List;
import tidemark.query.meter.Meter;
import tidemark.query.value.Activity;
import tidemark.query.value.Data;

/// Set theory of times.
final class Periods {
  private Periods() {}

  /// The parts of events that lie inside any of `filters`. Filters that overlap do not double.
  static List<Activity> intersect(List<Activity> events, List<Activity> filters, Meter meter) {
    List<Activity> inside = new ArrayList<>(events.size());
    List<Activity> apart = apart(filters);
    int first = 0;
    for (Activity event : Order.byStart(events)) {
      while (first < apart.size() && apart.get(first).end() <= event.start()) {
        first++;
      }
      for (int i = first; i < apart.size() && apart.get(i).start() < event.end(); i++) {
        long from = Math.max(event.start(), apart.get(i).start());
        long to = Math.min(event.end(), apart.get(i).end());
        if (from < to) {
          inside.add(event.over(from, to));
        }
        meter.work(1);
      }
    }
    return inside;
  }

  /// In their order, each without what an earlier one covers already.
  private static List<Activity> apart(List<Activity> filters) {
    List<Activity> apart = new ArrayList<>(filters.size());
    long covered = Long.MIN_VALUE;
    for (Activity filter : Order.byStart(filters)) {
      if (filter.end() > Math.max(covered, filter.start())) {
        apart.add(filter.over(Math.max(covered, filter.start()), filter.end()));
        covered = filter.end();
      }
    }
    return apart;
  }

  /// When anything of either was so.
  static List<Activity> union(List<Activity> some, List<Activity> others) {
    List<Activity> union = new ArrayList<>();
    for (Activity event : Order.byStart(Order.concat(List.of(some, others)))) {
      Activity period = event.saying(Data.EMPTY);
      Activity last = union.isEmpty() ? null : union.getLast();
      if (last == null || event.start() > last.end()) {
        union.add(period);
      } else {
        union.set(union.size() - 1, last.over(last.start(), Math.max(last.end(), event.end())));
      }
    }
    return union;
  }

  /// Both in the order they have; where they overlap, what `strong` says counts. Takes them as they
  /// come: lists that are not in the order of time give what their order gives.
  static List<Activity> unionWithoutOverlap(List<Activity> strong, List<Activity> weak) {
    List<Activity> union = new ArrayList<>(strong.size() + weak.size());
    int s = 0;
    int w = 0;
    Activity rest = weak.isEmpty() ? null : weak.getFirst();
    while (s < strong.size() && rest != null) {
      Activity first = strong.get(s);
      boolean overlap = Math.max(first.start(), rest.start()) < Math.min(first.end(), rest.end());
      boolean isStrongFirst = first.start() <= rest.start();
      if (isStrongFirst) {
        union.add(first);
        s++;
      } else {
        union.add(overlap ? rest.computed(rest.start(), first.start()) : rest);
      }
      if (overlap) {
        rest = behind(rest, isStrongFirst ? first.end() : first.start());
      }
      if (rest == null || (!overlap && !isStrongFirst)) {
        w++;
        rest = w < weak.size() ? weak.get(w) : null;
      }
    }
    union.addAll(strong.subList(s, strong.size()));
    if (rest != null) {
      union.add(rest);
      union.addAll(weak.subList(w + 1, weak.size()));
    }
    return union;
  }

  private static @org.jspecify.annotations.Nullable Activity behind(Activity event, long moment) {
    return moment < event.end() ? event.computed(moment, event.end()) : null;
  }
}
