package tidemark.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a batch changes: compared with what is stored, some events are new and some have grown.
/// Pure.
record Push(List<Row> rows, List<Grown> grown, List<Stored> stored) {
  static final Push NOTHING = new Push(List.of(), List.of(), List.of());

  /// An event's natural key within its bucket.
  record Natural(long start, long hash, int copy) {}

  /// What is stored under a natural key.
  record Stored(long seq, long duration) {}

  record Row(long seq, Sample sample, int copy) {}

  record Grown(long seq, long start, long duration) {}

  /// Numbers equal events of one request, so that five thousand equal ones stay five thousand.
  static List<Natural> keys(List<Sample> samples) {
    Map<Natural, Integer> copies = HashMap.newHashMap(samples.size());
    List<Natural> keys = new ArrayList<>(samples.size());
    for (Sample sample : samples) {
      Natural first = new Natural(sample.start(), sample.hash(), 0);
      int copy = copies.merge(first, 1, Integer::sum) - 1;
      keys.add(copy == 0 ? first : new Natural(sample.start(), sample.hash(), copy));
    }
    return keys;
  }

  static Push plan(
      List<Sample> samples, List<Natural> keys, Map<Natural, Stored> stored, long lastSeq) {
    List<Row> rows = new ArrayList<>();
    List<Grown> grown = new ArrayList<>();
    List<Stored> afterwards = new ArrayList<>(samples.size());
    long seq = lastSeq;
    for (int i = 0; i < keys.size(); i++) {
      Sample sample = samples.get(i);
      Stored there = stored.get(keys.get(i));
      if (there == null) {
        rows.add(new Row(++seq, sample, keys.get(i).copy()));
        afterwards.add(new Stored(seq, sample.duration()));
      } else if (sample.duration() > there.duration()) {
        grown.add(new Grown(there.seq(), sample.start(), sample.duration()));
        afterwards.add(new Stored(there.seq(), sample.duration()));
      } else {
        afterwards.add(there);
      }
    }
    return new Push(rows, grown, afterwards);
  }

  int unchanged() {
    return stored.size() - rows.size() - grown.size();
  }
}
