package tidemark.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.bucket.Buckets;
import tidemark.json.Encrypted;
import tidemark.query.function.Source;
import tidemark.query.language.Program;
import tidemark.query.language.Stretch;
import tidemark.query.meter.Allowance;
import tidemark.query.meter.Meter;
import tidemark.query.meter.QueryError;
import tidemark.query.value.Activity;
import tidemark.query.value.Data;
import tidemark.query.value.Period;
import tidemark.query.value.Value;
import tidemark.timeline.Span;
import tidemark.timeline.Timeline;

/// Answers to programs.
@ApplicationScoped
@Transactional
public class Queries {
  /// What all queries together may hold, beside everything else that needs memory.
  private static final long BYTES = Runtime.getRuntime().maxMemory() / 2;

  private static final int BYTES_OF_AN_EVENT = 48;
  private static final int BYTES_OF_DATA = 200;

  @Inject private Buckets buckets;
  @Inject private Timeline timeline;
  @Inject private Database database;

  private final AtomicLong held = new AtomicLong();
  private final Memory memory = new Memory(Runtime.getRuntime().maxMemory() / 16);

  /// What the program returns for each period, in their order.
  @Requires(Scope.EVENTS_READ)
  public List<Value> run(Caller caller, Query query) {
    if (query.stretches().isEmpty()) {
      return List.of();
    }
    try (Meter meter = new Meter(Allowance.usual(BYTES), this::reserve)) {
      Program program = Program.parse(query.program());
      database.use(c -> QueryTable.limit(c, meter.millisLeft()));
      return answer(program, query, new Reading(caller, meter));
    } catch (QueryError e) {
      throw refusal(e);
    } catch (IllegalStateException e) {
      throw QueryTable.isTimeout(e.getCause())
          ? refusal(QueryError.limit("The events take too long to read"))
          : e;
    }
  }

  private List<Value> answer(Program program, Query query, Reading reading) {
    var question = new Memory.Question(reading.caller.space(), reading.caller.device(), query);
    return memory
        .recall(question, reading::seal, reading::buckets)
        .orElseGet(() -> {
          List<Value> values = run(program, query, reading);
          memory.keep(
              question, new Memory.Answer(values, Map.copyOf(reading.seals), reading.listed));
          return values;
        });
  }

  private static List<Value> run(Program program, Query query, Reading reading) {
    Source source = new Fetched(query.stretches(), reading::events, reading::buckets);
    Meter meter = reading.meter;
    List<Value> results = new ArrayList<>();
    long kept = 0;
    for (Stretch stretch : query.stretches()) {
      Value result = program.run(stretch, query.name(), source, meter);
      results.add(result);
      kept += result.extent() * BYTES_OF_AN_EVENT;
      meter.release(reading.bytes + kept);
    }
    return results;
  }

  private boolean reserve(long more) {
    if (held.addAndGet(more) <= BYTES || more <= 0) {
      return true;
    }
    held.addAndGet(-more);
    return false;
  }

  private static Refusal refusal(QueryError e) {
    Reason reason =
        e.kind() == QueryError.Kind.LIMIT_EXCEEDED ? Reason.QUERY_LIMIT : Reason.QUERY_FAILED;
    return new Refusal(reason, List.of(e.sentence(), e.kind().word()));
  }

  /// Reads for one caller. Events that say the same share what they say.
  private final class Reading {
    private final Caller caller;
    private final Meter meter;
    private final Map<String, Optional<Data>> data = new HashMap<>();
    private final Map<String, Optional<Memory.Seal>> seals = new HashMap<>();
    private @Nullable List<Source.Known> listed;
    private long bytes;

    private Reading(Caller caller, Meter meter) {
      this.caller = caller;
      this.meter = meter;
    }

    private List<Source.Known> buckets() {
      List<Source.Known> known =
          buckets.list(caller).stream()
              .map(b -> new Source.Known(b.name(), b.hostname(), b.created()))
              .toList();
      listed = known;
      return known;
    }

    private Optional<Memory.Seal> seal(String bucket) {
      return buckets
          .named(caller, bucket)
          .map(place -> new Memory.Seal(place.id(), place.edition()));
    }

    private Optional<List<Activity>> events(String bucket, Period period) {
      // before the events are read: what is written meanwhile makes the answer old
      seals.computeIfAbsent(bucket, this::seal);
      List<Activity> events = new ArrayList<>();
      Span span = new Span(period.from(), period.to(), -1);
      try {
        timeline.read(
            caller,
            bucket,
            span,
            event -> {
              hold(BYTES_OF_AN_EVENT);
              meter.work(1);
              data(event.data())
                  .map(said -> new Activity(event.id(), event.start(), event.duration(), said))
                  .ifPresent(events::add);
            });
      } catch (Refusal refusal) {
        if (refusal.reason() == Reason.BUCKET_UNKNOWN) {
          return Optional.empty();
        }
        throw refusal;
      }
      return Optional.of(events);
    }

    /// Nothing of what only the client can read.
    private Optional<Data> data(String json) {
      Optional<Data> known = data.get(json);
      if (known == null) {
        hold(BYTES_OF_DATA + 2L * json.length());
        known = Encrypted.is(json) ? Optional.empty() : Optional.of(Data.stored(json));
        data.put(json, known);
      }
      return known;
    }

    private void hold(long more) {
      bytes += more;
      meter.hold(more);
    }
  }
}
