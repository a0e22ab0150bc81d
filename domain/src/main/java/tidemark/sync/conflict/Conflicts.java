package tidemark.sync.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Ids;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.journal.Batch;
import tidemark.journal.Entry;
import tidemark.journal.Journal;
import tidemark.journal.Loser;
import tidemark.journal.Offer;
import tidemark.journal.Receipt;
import tidemark.journal.merge.Strategy;
import tidemark.json.Json;
import tidemark.metric.Counted;
import tidemark.metric.Metric;

/// The versions of a person's records that lost.
@ApplicationScoped
@Transactional
public class Conflicts {
  private static final int MOST = 1_000;

  /// No change has this number: what is replaced is kept here in its turn.
  private static final long UNSEEN = 0;

  @Inject private Database database;
  @Inject private Journal journal;
  @Inject private Clock clock;
  @Inject private Event<Counted> counted;

  /// Keeps whatever lost, in one statement.
  @Requires(Scope.SYNC)
  public void keep(Caller caller, List<Receipt> receipts) {
    ArrayNode losers = Json.mapper().createArrayNode();
    for (Receipt receipt : receipts) {
      @Nullable Loser loser = receipt.loser();
      if (loser != null) {
        losers.add(document(receipt.offer(), loser));
      }
    }
    if (!losers.isEmpty()) {
      int kept = database.use(c -> ConflictTable.keep(c, caller.space(), losers, clock.instant()));
      counted.fire(Counted.of(Metric.CONFLICTS, kept));
    }
  }

  /// The newest first.
  @Requires(Scope.SYNC)
  public List<Conflict> list(Caller caller) {
    return database.use(c -> ConflictTable.newest(c, caller.space(), MOST));
  }

  /// One of them beside the record as it is now.
  @Requires(Scope.SYNC)
  public Compared compare(Caller caller, UUID id) {
    Conflict conflict = conflict(caller, id);
    @Nullable Entry current =
        journal.read(caller, conflict.type(), List.of(conflict.entity())).get(conflict.entity());
    return new Compared(
        conflict, current, members(conflict.data(), current == null ? null : current.data()));
  }

  /// Makes it the record, whatever the record is now.
  @Requires(Scope.SYNC)
  public Compared restore(Caller caller, UUID id) {
    Conflict conflict = conflict(caller, id);
    @Nullable String data = conflict.data();
    Offer offer =
        new Offer(
            conflict.type(),
            conflict.entity(),
            clock.instant(),
            data == null,
            data == null ? null : Json.read(data),
            UNSEEN,
            Strategy.LOCAL_WINS);
    Batch batch = new Batch(conflict.device(), null, Duration.ZERO, Long.MAX_VALUE, List.of(offer));
    List<Receipt> receipts = journal.accept(caller, batch);
    if (receipts.getFirst().fate() == Receipt.Fate.GONE) {
      throw new Refusal(Reason.CONFLICT, "This record was deleted for good.");
    }
    keep(caller, receipts);
    database.use(c -> ConflictTable.restored(c, caller.space(), id, clock.instant()));
    return compare(caller, id);
  }

  private Conflict conflict(Caller caller, UUID id) {
    return database
        .use(c -> ConflictTable.find(c, caller.space(), id))
        .orElseThrow(() -> new Refusal(Reason.CONFLICT_UNKNOWN));
  }

  private static ObjectNode document(Offer offer, Loser loser) {
    ObjectNode document =
        Json.object()
            .put("id", Ids.next().toString())
            .put("entity_type", offer.type().kind().text())
            .put("entity_id", offer.id().toString())
            .put("was_record", loser.wasStored())
            .put("digest", loser.digest())
            .put("edited_at", loser.updatedAt().toString())
            .put("edited_by", loser.device().toString());
    @Nullable String data = loser.data();
    return data == null ? document : document.set("data", Json.read(data));
  }

  private static List<String> members(@Nullable String one, @Nullable String other) {
    JsonNode left = one == null ? Json.object() : Json.read(one);
    JsonNode right = other == null ? Json.object() : Json.read(other);
    SequencedSet<String> names = new TreeSet<>();
    left.fieldNames().forEachRemaining(names::add);
    right.fieldNames().forEachRemaining(names::add);
    return names.stream().filter(name -> !left.path(name).equals(right.path(name))).toList();
  }
}
