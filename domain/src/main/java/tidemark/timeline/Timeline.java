package tidemark.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;
import tidemark.bucket.Buckets;
import tidemark.bucket.Extent;
import tidemark.bucket.Place;
import tidemark.device.Devices;
import tidemark.privacy.Filters;
import tidemark.privacy.policy.Policy;

/// The events of a person's buckets.
@ApplicationScoped
@Transactional
public class Timeline {
  @Inject private Buckets buckets;
  @Inject private Devices devices;
  @Inject private Database database;
  @Inject private AuditTrail audit;
  @Inject private Chorus chorus;
  @Inject private Tally tally;

  /// Stores what is new and lets grow what was longer. The same batch twice stores nothing new.
  @Requires(Scope.EVENTS_WRITE)
  public Appended append(Caller caller, String bucket, List<Sample> samples) {
    Push push = push(caller, bucket, samples);
    return new Appended(push.rows().size(), push.grown().size(), push.unchanged());
  }

  /// As `append`, and answers the events as they are stored, in the order they came.
  @Requires(Scope.EVENTS_WRITE)
  public List<Recorded> store(Caller caller, String bucket, List<Sample> samples) {
    if (samples.isEmpty()) {
      buckets.place(caller, bucket);
      return List.of();
    }
    Place place = buckets.lock(caller, bucket);
    List<Sample> kept = filtered(place, bucket, samples);
    if (samples.size() == 1 && kept.size() == 1 && isEdit(caller, kept.getFirst())) {
      var edited = edit(caller, place, kept.getFirst());
      if (edited.isPresent()) {
        return List.of(edited.get());
      }
    }
    Push push = push(caller, place, kept);
    devices.heard(caller);
    return IntStream.range(0, kept.size())
        .mapToObj(i -> recorded(kept.get(i), push.stored().get(i)))
        .toList();
  }

  /// Refuses when there is no such bucket, before an answer has begun.
  @Requires(Scope.EVENTS_READ)
  public void admits(Caller caller, String bucket) {
    buckets.place(caller, bucket);
  }

  /// Says that something is still so: the newest event grows, or a new one begins. A beat that its
  /// owner's filters drop changes nothing and is answered by the newest event.
  @Requires(Scope.EVENTS_WRITE)
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public Recorded beat(Caller caller, String bucket, long pulse, Sample beat) {
    Supplier<Recorded> alone = () -> database.atomic(() -> alone(caller, bucket, pulse, beat));
    Recorded event = chorus.hear(new Chorus.Voice(caller, bucket, pulse, beat), alone);
    if (!devices.isHeard(caller)) {
      devices.heard(caller);
    }
    return event;
  }

  /// Hands the events of a span to `sink`, the newest first, each cut to the span.
  @Requires(Scope.EVENTS_READ)
  public void read(Caller caller, String bucket, Span span, Consumer<Recorded> sink) {
    Place place = buckets.place(caller, bucket);
    if (!span.isEmpty()) {
      database.use(c -> EventTable.range(c, place, span, sink));
    }
  }

  @Requires(Scope.EVENTS_READ)
  public long count(Caller caller, String bucket, Span span) {
    Place place = buckets.place(caller, bucket);
    return span.isEmpty() ? 0 : database.use(c -> EventTable.count(c, place, span));
  }

  @Requires(Scope.EVENTS_READ)
  public Recorded event(Caller caller, String bucket, long id) {
    return event(buckets.place(caller, bucket), id);
  }

  /// Removes one event. False when there was none.
  @Requires(Scope.EVENTS_WRITE)
  public boolean delete(Caller caller, String bucket, long id) {
    Place place = buckets.place(caller, bucket);
    boolean deleted = database.use(c -> EventTable.delete(c, place, id));
    if (deleted) {
      buckets.shrunk(caller, place);
      audit.record(caller, Act.EVENTS_DELETED, place.id().toString(), "1 event");
    }
    return deleted;
  }

  /// An editor without a device sends one event it has read; what a device calls its events means
  /// nothing here.
  private static boolean isEdit(Caller caller, Sample sample) {
    return sample.id() > 0 && caller.device() == null;
  }

  private static List<Sample> filtered(Place place, String bucket, List<Sample> samples) {
    Filters filters = Filters.stored(place.filters());
    Policy policy = Policy.stored(place.policy());
    return filters.isEmpty() && policy.isEmpty()
        ? samples
        : samples.stream()
            .flatMap(sample -> sample.filtered(filters, bucket).stream())
            .flatMap(sample -> sample.allowed(policy, bucket).stream())
            .toList();
  }

  private Recorded alone(Caller caller, String bucket, long pulse, Sample beat) {
    tally.alone();
    Place place = buckets.lock(caller, bucket);
    var last = database.use(c -> EventTable.latest(c, place));
    List<Sample> kept = filtered(place, bucket, List.of(beat));
    if (kept.isEmpty()) {
      return last.map(EventTable.Latest::event).orElse(beat.unstored());
    }
    return beat(caller, place, new Heard(kept.getFirst(), pulse, last));
  }

  /// A beat, and what it may let grow.
  private record Heard(Sample beat, long pulse, Optional<EventTable.Latest> last) {}

  private Recorded beat(Caller caller, Place place, Heard heard) {
    Sample beat = heard.beat();
    var last = heard.last();
    if (last.isPresent() && Beat.continues(last.get(), beat, heard.pulse())) {
      Recorded event = last.get().event();
      return extend(caller, place, event, Beat.extended(event, beat));
    }
    Push push = push(caller, place, List.of(beat));
    return event(place, push.stored().getFirst().seq());
  }

  private Optional<Recorded> edit(Caller caller, Place place, Sample sample) {
    if (!database.use(c -> EventTable.edit(c, place, sample))) {
      return Optional.empty();
    }
    advance(caller, place, List.of(sample), place.seq());
    return Optional.of(event(place, sample.id()));
  }

  private Recorded extend(Caller caller, Place place, Recorded event, long duration) {
    Recorded extended = new Recorded(event.id(), event.start(), duration, event.data());
    if (duration > event.duration()) {
      var grown = List.of(new Push.Grown(event.id(), event.start(), duration));
      database.use(c -> EventTable.grow(c, place, grown));
      buckets.reach(
          caller,
          place,
          new Extent(
              place.seq(), event.start(), event.start(), event.start() + duration, duration));
    }
    return extended;
  }

  private Push push(Caller caller, String bucket, List<Sample> samples) {
    if (samples.isEmpty()) {
      buckets.place(caller, bucket);
      return Push.NOTHING;
    }
    Place place = buckets.lock(caller, bucket);
    return push(caller, place, filtered(place, bucket, samples));
  }

  private Push push(Caller caller, Place place, List<Sample> samples) {
    if (samples.isEmpty()) {
      return Push.NOTHING;
    }
    List<Push.Natural> keys = Push.keys(samples);
    Push push = Push.plan(samples, keys, stored(place, samples, keys), place.seq());
    write(place, push);
    advance(caller, place, samples, place.seq() + push.rows().size());
    tally.pushed(push);
    return push;
  }

  private static Recorded recorded(Sample sample, Push.Stored stored) {
    String data = new String(sample.data(), StandardCharsets.UTF_8);
    return new Recorded(stored.seq(), sample.start(), stored.duration(), data);
  }

  private Recorded event(Place place, long seq) {
    return database
        .use(c -> EventTable.one(c, place, seq))
        .orElseThrow(() -> new Refusal(Reason.EVENT_UNKNOWN, Long.toString(seq)));
  }

  private Map<Push.Natural, Push.Stored> stored(
      Place place, List<Sample> samples, List<Push.Natural> keys) {
    long earliest = samples.stream().mapToLong(Sample::start).min().orElseThrow();
    return place.isNewAfter(earliest)
        ? Map.of()
        : database.use(c -> EventTable.probe(c, place, keys));
  }

  private void write(Place place, Push push) {
    if (!push.rows().isEmpty()) {
      database.asIngest(c -> EventTable.copy(c, place, push.rows()));
    }
    if (!push.grown().isEmpty()) {
      database.use(c -> EventTable.grow(c, place, push.grown()));
    }
  }

  private void advance(Caller caller, Place place, List<Sample> samples, long seq) {
    long first = Long.MAX_VALUE;
    long lastStart = Long.MIN_VALUE;
    long last = Long.MIN_VALUE;
    long longest = 0;
    for (Sample sample : samples) {
      first = Math.min(first, sample.start());
      lastStart = Math.max(lastStart, sample.start());
      last = Math.max(last, sample.end());
      longest = Math.max(longest, sample.duration());
    }
    buckets.reach(caller, place, new Extent(seq, first, lastStart, last, longest));
  }
}
