package tidemark.journal.merge;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.change.Extent;
import tidemark.change.cursor.Place;

/// The server in the simulation: the real merge and the real cursor over arrays.
final class Hub {
  static final int RECORDS = 2;
  static final int NOBODY = -1;
  private static final long LEEWAY = 0;

  private final Breach breach;
  final @Nullable Version[] versions = new @Nullable Version[RECORDS];
  final long[] usns = new long[RECORDS];
  final boolean[] purged = new boolean[RECORDS];
  private final int[] writers = new int[RECORDS];
  private long usn;
  private long floor;
  private int epoch;

  private final @Nullable Version[] savedVersions = new @Nullable Version[RECORDS];
  private final long[] savedUsns = new long[RECORDS];
  private final boolean[] savedPurged = new boolean[RECORDS];
  private final int[] savedWriters = new int[RECORDS];
  private long savedUsn;
  private long savedFloor;

  boolean returned;

  Hub(Breach breach) {
    this.breach = breach;
  }

  void clear() {
    for (int r = 0; r < RECORDS; r++) {
      versions[r] = null;
      usns[r] = 0;
      purged[r] = false;
      writers[r] = NOBODY;
    }
    usn = 0;
    floor = 0;
    epoch = 1;
    returned = false;
    save();
  }

  Extent extent() {
    return new Extent(epoch, usn, floor);
  }

  Outcome accept(int record, int client, Offered offered) {
    @Nullable Version there = versions[record];
    @Nullable Stored stored =
        there == null ? null : new Stored(there, usns[record], isGone(record));
    Outcome outcome = Merge.decide(stored, offered);
    switch (outcome) {
      case Outcome.Accepted accepted -> {
        returned |= purged[record];
        versions[record] = accepted.version();
        number(record, client);
      }
      case Outcome.Unchanged unchanged -> versions[record] = unchanged.version();
      case Outcome.Lost _, Outcome.Gone _, Outcome.Nothing _ -> {}
    }
    return outcome;
  }

  /// The time a client's claim is taken for.
  long time(long claimed, long now, long clientNow) {
    return breach == Breach.CLOCKS_ARE_BELIEVED
        ? claimed
        : new Moment(now, clientNow, LEEWAY).of(claimed);
  }

  /// Shows the record to everybody again, as nobody's change.
  void repeat(int record) {
    number(record, NOBODY);
  }

  /// Whether the record will be read as somebody else's change after this number.
  boolean isForeign(int record, long after, int client) {
    return usns[record] > after && writers[record] != client;
  }

  boolean isOwnSince(long after, int client) {
    for (int r = 0; r < RECORDS; r++) {
      if (isForeign(r, after, client)) {
        return breach == Breach.CURSOR_JUMPS;
      }
    }
    return true;
  }

  boolean isEnded(Place place) {
    var end = place.end(extent());
    return end.isPresent()
        && !(breach == Breach.FLOOR_IS_IGNORED && end.get() == Place.End.TOO_OLD);
  }

  /// The record that changed first after this number, or none.
  int next(long after) {
    int found = NOBODY;
    for (int r = 0; r < RECORDS; r++) {
      if (usns[r] > after && (found == NOBODY || usns[r] < usns[found])) {
        found = r;
      }
    }
    return found;
  }

  void purge(int record, long upTo) {
    @Nullable Version there = versions[record];
    if (there != null && there.deleted() && usns[record] > 0 && usns[record] <= upTo) {
      floor = Math.max(floor, usns[record]);
      usns[record] = 0;
      purged[record] = true;
    }
  }

  void save() {
    System.arraycopy(versions, 0, savedVersions, 0, RECORDS);
    System.arraycopy(usns, 0, savedUsns, 0, RECORDS);
    System.arraycopy(purged, 0, savedPurged, 0, RECORDS);
    System.arraycopy(writers, 0, savedWriters, 0, RECORDS);
    savedUsn = usn;
    savedFloor = floor;
  }

  void setBack() {
    System.arraycopy(savedVersions, 0, versions, 0, RECORDS);
    System.arraycopy(savedUsns, 0, usns, 0, RECORDS);
    System.arraycopy(savedPurged, 0, purged, 0, RECORDS);
    System.arraycopy(savedWriters, 0, writers, 0, RECORDS);
    usn = savedUsn;
    floor = savedFloor;
    epoch += breach == Breach.EPOCH_STAYS ? 0 : 1;
  }

  private boolean isGone(int record) {
    return purged[record] && breach != Breach.PURGED_RETURNS;
  }

  private void number(int record, int client) {
    usns[record] = ++usn;
    writers[record] = client;
  }

  static UUID device(int client) {
    return new UUID(0, client + 1L);
  }
}
