package tidemark.metric;

import java.util.List;

/// Something happened this often.
public record Counted(Series series, long times) {
  /// The labels stand in the order of the metric's.
  public static Counted of(Metric metric, long times, String... labels) {
    return new Counted(new Series(metric, List.of(labels)), times);
  }
}
