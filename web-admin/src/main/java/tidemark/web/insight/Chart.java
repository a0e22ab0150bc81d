package tidemark.web.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tidemark.insight.Share;

/// A table of shares with their bars.
public record Chart(String by, List<Bar> bars) {
  private static final int FULL = 100;

  /// One share.
  ///
  /// @param percent of the longest one
  /// @param place in the row, from 0
  public record Bar(Share share, String name, int percent, int place) {
    /// As `Times` counts.
    public long micros() {
      return share.seconds() * 1_000_000;
    }
  }

  static Chart of(String by, List<Share> shares) {
    long longest = Math.max(1, shares.stream().mapToLong(Share::seconds).max().orElse(1));
    List<Bar> bars = new ArrayList<>();
    for (Share share : shares) {
      int percent = (int) Math.ceilDiv(share.seconds() * FULL, longest);
      bars.add(new Bar(share, share.label(), percent, bars.size()));
    }
    return new Chart(by, bars);
  }

  /// The same, called in the reader's language.
  Chart named(UnaryOperator<String> names) {
    return new Chart(
        by,
        bars.stream()
            .map(bar ->
                new Bar(bar.share(), names.apply(bar.share().key()), bar.percent(), bar.place()))
            .toList());
  }
}
