package tidemark.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Micros;
import tidemark.journal.Receipt.Fate;
import tidemark.journal.merge.Merge;
import tidemark.journal.merge.Moment;
import tidemark.journal.merge.Offered;
import tidemark.journal.merge.Outcome;
import tidemark.journal.merge.Version;

/// A batch on its way in: decides one offer after the other, on what the ones before it left.
final class Intake {
  /// Of a change that has no number yet, and that nobody can have known.
  private static final long UNNUMBERED = Long.MAX_VALUE;

  private final Map<Row.Key, Row> rows = new HashMap<>();
  private final SequencedSet<Row.Key> changed = new LinkedHashSet<>();
  private final SequencedSet<Row.Key> touched = new LinkedHashSet<>();
  private final SequencedSet<Row.Key> repeated = new LinkedHashSet<>();
  private final List<Receipt> drafts = new ArrayList<>();
  private final Batch batch;
  private final Moment moment;
  private final @Nullable UUID writer;

  /// @param writer the device in whose name the feed will say that something changed
  Intake(List<Row> found, Batch batch, Moment moment, @Nullable UUID writer) {
    found.forEach(row -> rows.put(row.key(), row));
    this.batch = batch;
    this.moment = moment;
    this.writer = writer;
  }

  void take(Offer offer) {
    Optional<String> fault = Form.fault(offer);
    drafts.add(
        fault.isPresent()
            ? new Receipt(offer, Fate.INVALID, null, null, fault.get())
            : decide(offer));
  }

  private Receipt decide(Offer offer) {
    Row.Key key = new Row.Key(offer.type(), offer.id());
    @Nullable Row there = rows.get(key);
    long at = moment.of(Micros.of(offer.updatedAt()));
    Version version = new Version(at, offer.deleted(), batch.device(), Form.digest(offer));
    Offered offered = new Offered(version, offer.base(), offer.strategy());
    return switch (Merge.decide(there == null ? null : there.stored(), offered)) {
      case Outcome.Accepted accepted -> {
        @Nullable Loser loser = there == null || isKnown(offer, there) ? null : there.loser(true);
        rows.put(
            key, new Row(key, accepted.version(), UNNUMBERED, writer, false, Form.text(offer)));
        changed.add(key);
        yield new Receipt(offer, Fate.APPLIED, null, loser, null);
      }
      case Outcome.Unchanged unchanged -> {
        touch(key, unchanged.version());
        yield new Receipt(offer, Fate.UNCHANGED, null, null, null);
      }
      case Outcome.Lost _ -> {
        repeat(offer, Objects.requireNonNull(there));
        Row lost = new Row(key, version, 0, writer, false, Form.text(offer));
        yield new Receipt(offer, Fate.LOST, null, lost.loser(false), null);
      }
      case Outcome.Gone _ -> new Receipt(offer, Fate.GONE, null, null, null);
      case Outcome.Nothing _ -> new Receipt(offer, Fate.UNCHANGED, null, null, null);
    };
  }

  /// The later of two times counts, though nobody needs to be told.
  private void touch(Row.Key key, Version version) {
    Row there = Objects.requireNonNull(rows.get(key));
    if (!there.version().equals(version)) {
      rows.put(key, there.as(version));
      touched.add(key);
    }
  }

  /// A client that names no base learns of the winner from the feed alone: it has to find it there,
  /// as somebody else's change, after what it has read.
  private void repeat(Offer offer, Row winner) {
    boolean willBeRead =
        winner.usn() > batch.readTo() && !Objects.equals(winner.changedBy(), writer);
    if (offer.base() == null && !willBeRead) {
      repeated.add(winner.key());
    }
  }

  private boolean isKnown(Offer offer, Row there) {
    return offer.base() == null
        ? there.usn() <= batch.readTo() || Objects.equals(there.changedBy(), writer)
        : offer.base() == there.usn();
  }

  List<Row> changed() {
    return changed.stream().map(this::row).toList();
  }

  /// What is to be written, the types after each other.
  Map<Type, List<Row>> written() {
    SequencedSet<Row.Key> keys = new LinkedHashSet<>(changed);
    keys.addAll(touched);
    return keys.stream()
        .map(this::row)
        .collect(java.util.stream.Collectors.groupingBy(row -> row.key().type()));
  }

  List<Row> repeated() {
    return repeated.stream().filter(key -> !changed.contains(key)).map(this::row).toList();
  }

  /// The rows got the numbers up to this one.
  void number(List<Row> told, long last) {
    long first = last - told.size() + 1;
    for (int i = 0; i < told.size(); i++) {
      rows.put(told.get(i).key(), told.get(i).at(first + i));
    }
  }

  List<Receipt> receipts() {
    return drafts.stream().map(this::receipt).toList();
  }

  private Receipt receipt(Receipt draft) {
    @Nullable Row now = rows.get(new Row.Key(draft.offer().type(), draft.offer().id()));
    @Nullable Entry entry = now == null ? null : now.entry();
    return new Receipt(draft.offer(), draft.fate(), entry, draft.loser(), draft.fault());
  }

  private Row row(Row.Key key) {
    return Objects.requireNonNull(rows.get(key));
  }
}
