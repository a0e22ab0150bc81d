package tidemark.metric;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Somebody looks: whoever observes this says how things are, out of memory and at once.
public record Scrape(Map<Series, Double> values) {
  static Scrape empty() {
    return new Scrape(new TreeMap<>());
  }

  public void is(Metric metric, double value, String... labels) {
    values.put(new Series(metric, List.of(labels)), value);
  }

  public void is(Metric metric, long value, String... labels) {
    is(metric, (double) value, labels);
  }
}
