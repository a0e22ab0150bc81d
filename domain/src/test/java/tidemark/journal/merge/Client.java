package tidemark.journal.merge;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.change.cursor.Place;

/// A client in the simulation, as docs/protocol.md tells one to behave.
final class Client {
  private final int number;
  private final UUID device;
  private final Hub hub;
  private final Breach breach;
  private final @Nullable Version[] local = new @Nullable Version[Hub.RECORDS];
  private final @Nullable Version[] sent = new @Nullable Version[Hub.RECORDS];
  private final Outcome[] answers = new Outcome[Hub.RECORDS];
  private final long[] base = new long[Hub.RECORDS];
  private final boolean[] dirty = new boolean[Hub.RECORDS];
  private final boolean[] marked = new boolean[Hub.RECORDS];
  private Place place = new Place(1, 0, 0);

  /// It names no base, keeps what it uploaded whatever the answer, and cannot be told to start
  /// over.
  private boolean isOld;

  private long wrong;

  Client(int number, Hub hub, Breach breach) {
    this.number = number;
    this.device = Hub.device(number);
    this.hub = hub;
    this.breach = breach;
  }

  void clear(boolean old, long clockIsWrongBy) {
    for (int r = 0; r < Hub.RECORDS; r++) {
      local[r] = null;
      base[r] = 0;
      dirty[r] = false;
      marked[r] = false;
    }
    place = new Place(1, 0, 0);
    isOld = old;
    wrong = clockIsWrongBy;
  }

  void jump(long clockIsWrongBy) {
    wrong = clockIsWrongBy;
  }

  /// Up to where the server may forget without this client missing it for ever.
  long known() {
    return isOld ? place.usn() : Long.MAX_VALUE;
  }

  void write(int record, long now, String content) {
    boolean deletes = content.isEmpty();
    if (!deletes || local[record] != null) {
      local[record] = new Version(now + wrong, deletes, device, content);
      dirty[record] = true;
      marked[record] = false;
    }
  }

  /// @param edited a record that is written between question and answer, or nobody's
  void upload(long now, boolean answerArrives, int edited, String content) {
    for (int r = 0; r < Hub.RECORDS; r++) {
      @Nullable Version mine = local[r];
      sent[r] = dirty[r] ? mine : null;
      if (dirty[r] && mine != null) {
        answers[r] = send(r, now, mine);
      }
    }
    Place reached = advanced();
    if (edited != Hub.NOBODY) {
      write(edited, now, content);
    }
    if (answerArrives) {
      place = reached;
      for (int r = 0; r < Hub.RECORDS; r++) {
        if (sent[r] != null) {
          hear(r, answers[r]);
        }
      }
    }
  }

  private Outcome send(int record, long now, Version mine) {
    long at = hub.time(mine.at(), now, now + wrong);
    Version version = new Version(at, mine.deleted(), device, mine.digest());
    Offered offered = new Offered(version, isOld ? null : base[record], Strategy.NEWEST_WINS);
    Outcome outcome = hub.accept(record, number, offered);
    boolean missesWinner = isOld && !hub.isForeign(record, place.usn(), number);
    if (outcome instanceof Outcome.Lost && missesWinner && breach != Breach.LOSER_IS_NOT_TOLD) {
      hub.repeat(record);
    }
    return outcome;
  }

  private Place advanced() {
    boolean isReading = place.usn() < place.fullSince() && breach != Breach.READING_IS_CUT_SHORT;
    boolean goesOn = !isReading && place.end(hub.extent()).isEmpty();
    return goesOn && hub.isOwnSince(place.usn(), number)
        ? place.to(hub.extent().usn(), false)
        : place;
  }

  private void hear(int record, Outcome outcome) {
    boolean isSame = Objects.equals(local[record], sent[record]);
    switch (outcome) {
      case Outcome.Accepted accepted -> settle(record, accepted.version(), isSame);
      case Outcome.Unchanged unchanged -> settle(record, unchanged.version(), isSame);
      case Outcome.Lost _ -> {
        if (isOld) {
          dirty[record] = !isSame;
        } else if (isSame && breach == Breach.LOSER_IS_NOT_TOLD) {
          dirty[record] = false;
        } else if (isSame) {
          settle(record, hub.versions[record], true);
        }
      }
      case Outcome.Gone _, Outcome.Nothing _ -> {
        if (isSame) {
          settle(record, null, true);
        }
      }
    }
  }

  private void settle(int record, @Nullable Version version, boolean isSame) {
    base[record] = hub.usns[record];
    dirty[record] = !isSame;
    if (isSame) {
      local[record] = version;
    }
  }

  /// Reads pages of one entry each, until all is read or a page does not arrive.
  void download(Dice dice, int lostPercent) {
    boolean hasMore = true;
    while (hasMore) {
      if (hub.isEnded(place)) {
        startOver();
      }
      int found = hub.next(place.usn());
      hasMore = found != Hub.NOBODY && hub.next(hub.usns[found]) != Hub.NOBODY;
      if (dice.percent(lostPercent)) {
        return;
      }
      if (found != Hub.NOBODY) {
        adopt(found);
      }
      place = place.to(hasMore ? hub.usns[found] : hub.extent().usn(), hasMore);
    }
    sweep();
  }

  private void adopt(int record) {
    marked[record] = false;
    if (!dirty[record]) {
      local[record] = hub.versions[record];
      base[record] = hub.usns[record];
    }
  }

  private void startOver() {
    place = Place.start(hub.extent());
    for (int r = 0; r < Hub.RECORDS; r++) {
      marked[r] = !dirty[r] && !isOld;
    }
  }

  private void sweep() {
    for (int r = 0; r < Hub.RECORDS; r++) {
      if (marked[r] && breach != Breach.NOTHING_IS_SWEPT) {
        local[r] = null;
        base[r] = 0;
      }
      marked[r] = false;
    }
  }

  /// Nothing is left to send, and each record is what the server says.
  boolean agrees() {
    for (int r = 0; r < Hub.RECORDS; r++) {
      if (dirty[r] || !content(local[r]).equals(content(hub.versions[r]))) {
        return false;
      }
    }
    return true;
  }

  private static String content(@Nullable Version version) {
    return version == null ? "" : version.digest();
  }
}
