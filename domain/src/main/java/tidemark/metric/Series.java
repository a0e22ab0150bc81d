package tidemark.metric;

import java.util.List;

/// One line of numbers.
///
/// @param labels their values, in the order of the metric's
public record Series(Metric metric, List<String> labels) implements Comparable<Series> {
  public Series {
    if (labels.size() != metric.labels().size()) {
      throw new IllegalArgumentException(metric.text() + " has the labels " + metric.labels());
    }
  }

  @Override
  public int compareTo(Series other) {
    int order = metric.compareTo(other.metric);
    for (int i = 0; order == 0 && i < labels.size(); i++) {
      order = labels.get(i).compareTo(other.labels.get(i));
    }
    return order;
  }
}
