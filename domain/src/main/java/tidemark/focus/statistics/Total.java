package tidemark.focus.statistics;

import java.util.List;

/// A number of sessions, and the focus in them.
public record Total(long sessions, long seconds) {
  static Total of(List<Tally> tallies) {
    return new Total(
        tallies.stream().mapToLong(Tally::sessions).sum(),
        tallies.stream().mapToLong(Tally::seconds).sum());
  }
}
