package tidemark.query.function;

import java.util.ArrayList;
import java.util.List;
import tidemark.query.value.Activity;

/// Closing the small gaps that watchers leave between two events.
final class Flood {
  /// A gap as long as this is a real one.
  private static final long GAP = 5_000_000;

  private Flood() {}

  static List<Activity> close(List<Activity> events) {
    List<Activity> sorted = Order.byStart(events);
    List<Activity> flooded = new ArrayList<>(sorted.size());
    if (sorted.isEmpty()) {
      return flooded;
    }
    Activity current = sorted.getFirst();
    for (int i = 1; i < sorted.size(); i++) {
      Activity next = sorted.get(i);
      long gap = next.start() - current.end();
      if (gap < GAP && current.data().same(next.data())) {
        current =
            current.over(
                Math.min(current.start(), next.start()), Math.max(current.end(), next.end()));
      } else {
        // each of two different neighbours gets half of a gap; what overlaps stays as it is
        long half = gap > 0 && gap < GAP ? gap / 2 : 0;
        flooded.add(current.over(current.start(), current.end() + half));
        current = next.over(next.start() - half, next.end());
      }
    }
    flooded.add(current);
    return flooded;
  }
}
