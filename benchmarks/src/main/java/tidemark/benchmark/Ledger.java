package tidemark.benchmark;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which events somebody was told are stored.
public final class Ledger {
  private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();

  /// What became of them.
  ///
  /// @param acknowledged how many there are
  /// @param lost how many of them are not stored
  /// @param doubled how many events, acknowledged or not, are stored more than once
  public record Verdict(int acknowledged, long lost, long doubled) {
    public boolean isClean() {
      return lost == 0 && doubled == 0;
    }
  }

  void acknowledge(int from, int to) {
    for (int n = from; n < to; n++) {
      acknowledged.add(n);
    }
  }

  public int size() {
    return acknowledged.size();
  }

  /// Held against the numbers of the events that are stored.
  public Verdict against(Collection<Integer> stored) {
    Map<Integer, Long> times =
        stored.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return new Verdict(
        acknowledged.size(),
        acknowledged.stream().filter(n -> !times.containsKey(n)).count(),
        times.values().stream().filter(count -> count > 1).count());
  }
}
