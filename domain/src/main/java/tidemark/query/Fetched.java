package tidemark.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tidemark.query.function.Source;
import tidemark.query.language.Stretch;
import tidemark.query.value.Activity;
import tidemark.query.value.Period;

/// The events of one request. A bucket is read once, for all periods together, unless they lie so
/// far apart that most of what is between them is nobody's.
final class Fetched implements Source {
  /// Reads a bucket's events of a period, the newest first, each cut to it.
  interface Reader extends BiFunction<String, Period, Optional<List<Activity>>> {}

  private static final int MOST_WASTE = 2;

  private final Reader reader;
  private final Supplier<List<Known>> lister;
  private final @Nullable Period hull;
  private final Map<String, Optional<List<Activity>>> whole = new HashMap<>();
  private @Nullable List<Known> known;

  Fetched(List<Stretch> stretches, Reader reader, Supplier<List<Known>> lister) {
    this.reader = reader;
    this.lister = lister;
    hull = hull(stretches.stream().map(Stretch::period).toList());
  }

  @Override
  public List<Known> buckets() {
    List<Known> all = known == null ? lister.get() : known;
    known = all;
    return all;
  }

  @Override
  public Optional<List<Activity>> events(String bucket, Period period) {
    Period all = hull;
    if (all == null || !all.covers(period)) {
      return reader.apply(bucket, period);
    }
    Optional<List<Activity>> read = whole.get(bucket);
    if (read == null) {
      read = reader.apply(bucket, all);
      whole.put(bucket, read);
    }
    return period.equals(all) ? read : read.map(events -> cut(events, period));
  }

  /// What reading the bucket for this period alone would have given.
  static List<Activity> cut(List<Activity> events, Period period) {
    long longest = events.stream().mapToLong(Activity::duration).max().orElse(0);
    List<Activity> inside = new ArrayList<>();
    for (int i = firstUntil(events, period.to()); i < events.size(); i++) {
      Activity event = events.get(i);
      if (event.start() < period.from() - longest) {
        break;
      }
      if (event.end() >= period.from()) {
        inside.add(
            event.over(Math.max(event.start(), period.from()), Math.min(event.end(), period.to())));
      }
    }
    return period.from() > period.to() ? List.of() : inside;
  }

  /// Where the events begin that start at `moment` or before.
  private static int firstUntil(List<Activity> events, long moment) {
    int low = 0;
    int high = events.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.get(middle).start() > moment) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static @Nullable Period hull(List<Period> periods) {
    List<Period> real = periods.stream().filter(p -> p.from() <= p.to()).toList();
    if (real.isEmpty()) {
      return null;
    }
    long from = real.stream().mapToLong(Period::from).min().orElseThrow();
    long to = real.stream().mapToLong(Period::to).max().orElseThrow();
    double wanted = real.stream().mapToDouble(p -> (double) p.to() - p.from()).sum();
    return wanted * MOST_WASTE >= (double) to - from ? new Period(from, to) : null;
  }
}
