package tidemark.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/// Counts by size. Any number of threads may add to it.
final class Histogram {
  private final List<Double> bounds;
  private final List<LongAdder> counts;
  private final DoubleAdder sum = new DoubleAdder();

  Histogram(List<Double> bounds) {
    this.bounds = bounds;
    this.counts = Stream.generate(LongAdder::new).limit(bounds.size() + 1L).toList();
  }

  void add(double value) {
    int at = 0;
    while (at < bounds.size() && value > bounds.get(at)) {
      at++;
    }
    counts.get(at).increment();
    sum.add(value);
  }

  /// How many were at most as large as each bound; the last one counts all.
  List<Long> upTo() {
    List<Long> sums = new ArrayList<>();
    long seen = 0;
    for (LongAdder count : counts) {
      seen += count.sum();
      sums.add(seen);
    }
    return sums;
  }

  List<Double> bounds() {
    return bounds;
  }

  double sum() {
    return sum.sum();
  }
}
