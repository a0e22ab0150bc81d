package tidemark.web.usage;

import java.util.ArrayList;
import java.util.List;
import tidemark.usage.By;
import tidemark.usage.Share;
import tidemark.usage.Spent;

/// A table of shares with their bars.
public record Sheet(By by, long micros, List<Bar> bars, long more) {
  static final Sheet EMPTY = new Sheet(By.HOUR, 0, List.of(), 0);
  private static final int FULL = 100;

  /// One share.
  ///
  /// @param percent of the longest one
  /// @param place in the row, from 0
  public record Bar(String name, long micros, int percent, int place) {}

  static Sheet of(By by, Spent spent, int most) {
    List<Share> shares = spent.shares();
    long longest = Math.max(1, shares.stream().mapToLong(Share::micros).max().orElse(1));
    List<Bar> bars = new ArrayList<>();
    for (Share share : shares.subList(0, Math.min(most, shares.size()))) {
      int percent = (int) Math.ceilDiv(share.micros() * FULL, longest);
      bars.add(new Bar(String.join(" › ", share.name()), share.micros(), percent, bars.size()));
    }
    long more = shares.stream().skip(most).mapToLong(Share::micros).sum();
    return new Sheet(by, spent.micros(), bars, more);
  }
}
