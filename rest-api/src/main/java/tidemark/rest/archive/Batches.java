package tidemark.rest.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import tidemark.timeline.Appended;
import tidemark.timeline.Sample;

/// Collects events until there are enough for one push. Equal events stand side by side in a
/// document, and a push never ends between two of the same start: that is how copies of one event
/// stay as many as they are.
final class Batches {
  private static final int ENOUGH = 5_000;

  private final BiFunction<String, List<Sample>, Appended> push;
  private final List<Sample> waiting = new ArrayList<>(ENOUGH);
  private ImportJson report = ImportJson.NOTHING;

  Batches(BiFunction<String, List<Sample>, Appended> push) {
    this.push = push;
  }

  void add(String bucket, Sample sample) {
    if (waiting.size() >= ENOUGH && waiting.getLast().start() != sample.start()) {
      flush(bucket);
    }
    waiting.add(sample);
  }

  void skip() {
    report = report.plus(new ImportJson(0, 0, 0, 0, 1));
  }

  /// The bucket's events are at their end.
  void flush(String bucket) {
    if (!waiting.isEmpty()) {
      report = report.plus(push.apply(bucket, List.copyOf(waiting)));
      waiting.clear();
    }
  }

  ImportJson report(int buckets) {
    return report.plus(new ImportJson(buckets, 0, 0, 0, 0));
  }
}
