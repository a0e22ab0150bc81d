package tidemark.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Micros;
import tidemark.change.Told;
import tidemark.journal.merge.Stored;
import tidemark.journal.merge.Version;

/// A record with all that decides about it.
///
/// @param changedBy the device in whose name the feed says it changed
record Row(
    Key key,
    Version version,
    long usn,
    @Nullable UUID changedBy,
    boolean purged,
    @Nullable String data) {

  record Key(Type type, UUID id) {}

  Stored stored() {
    return new Stored(version, usn, purged);
  }

  Row at(long number) {
    return new Row(key, version, number, changedBy, purged, data);
  }

  Row as(Version other) {
    return new Row(key, other, usn, changedBy, purged, data);
  }

  Told told() {
    return new Told(key.type().kind(), key.id(), version.deleted());
  }

  Entry entry() {
    return new Entry(
        key.type(),
        key.id(),
        usn,
        Micros.instant(version.at()),
        version.device(),
        version.deleted(),
        version.deleted() ? null : data);
  }

  Loser loser(boolean wasStored) {
    return new Loser(
        wasStored,
        version.deleted() ? null : data,
        version.digest(),
        Micros.instant(version.at()),
        version.device());
  }
}
