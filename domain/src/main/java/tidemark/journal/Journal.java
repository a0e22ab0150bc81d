package tidemark.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Micros;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.change.Feed;
import tidemark.journal.merge.Moment;

/// A person's journal, kept with several devices.
@ApplicationScoped
@Transactional
public class Journal {
  @Inject private Database database;
  @Inject private Feed feed;
  @Inject private Clock clock;

  /// Takes in what can be taken in, and answers for each offer in their order. The counter of the
  /// caller's feed is held first, so whoever writes at the same time waits here.
  @Requires(Scope.SYNC)
  public List<Receipt> accept(Caller caller, Batch batch) {
    feed.hold(caller, caller.space());
    Instant now = clock.instant();
    Intake intake = new Intake(found(caller, batch), batch, moment(batch, now), caller.device());
    batch.offers().forEach(intake::take);
    tell(caller, intake, intake.changed());
    tell(caller.on(null), intake, intake.repeated());
    intake
        .written()
        .values()
        .forEach(rows -> database.use(c -> JournalTable.store(c, caller.space(), rows, now)));
    return intake.receipts();
  }

  /// Those of the records that are there, deleted ones included, by their ids.
  @Requires(Scope.SYNC)
  public Map<UUID, Entry> read(Caller caller, Type type, Collection<UUID> ids) {
    Map<UUID, Entry> entries = new LinkedHashMap<>();
    database
        .use(c -> JournalTable.find(c, caller.space(), type, ids))
        .forEach(row -> entries.put(row.key().id(), row.entry()));
    return entries;
  }

  /// For clients that want to know whether they have what is here.
  @Requires(Scope.SYNC)
  public Map<Type, Checksum> checksums(Caller caller) {
    Map<Type, Checksum> checksums = new EnumMap<>(Type.class);
    for (Type type : Type.values()) {
      checksums.put(type, database.use(c -> JournalTable.checksum(c, caller.space(), type)));
    }
    return checksums;
  }

  private List<Row> found(Caller caller, Batch batch) {
    Map<Type, Set<UUID>> ids = new EnumMap<>(Type.class);
    batch
        .offers()
        .forEach(offer -> ids.computeIfAbsent(offer.type(), _ -> new TreeSet<>()).add(offer.id()));
    List<Row> rows = new ArrayList<>();
    ids.forEach((type, wanted) ->
        rows.addAll(database.use(c -> JournalTable.find(c, caller.space(), type, wanted))));
    return rows;
  }

  private void tell(Caller caller, Intake intake, List<Row> rows) {
    if (!rows.isEmpty()) {
      long last = feed.tell(caller, caller.space(), rows.stream().map(Row::told).toList());
      intake.number(rows, last);
    }
  }

  private static Moment moment(Batch batch, Instant now) {
    return new Moment(
        Micros.of(now),
        batch.clientTime() == null ? null : Micros.of(batch.clientTime()),
        batch.leeway().toNanos() / 1_000);
  }
}
