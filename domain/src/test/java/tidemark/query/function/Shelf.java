package tidemark.query.function;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tidemark.Micros;
import tidemark.query.language.Program;
import tidemark.query.language.Stretch;
import tidemark.query.meter.Allowance;
import tidemark.query.meter.Meter;
import tidemark.query.meter.QueryError;
import tidemark.query.value.Activity;
import tidemark.query.value.Data;
import tidemark.query.value.Period;
import tidemark.query.value.Value;

/// Buckets in memory. An event is written `start duration data`, in seconds since the new year of
/// 2024; the first hour of it is asked about.
public final class Shelf implements Source {
  public static final long ZERO = 1_704_067_200_000_000L;
  public static final Allowance SMALL =
      new Allowance(Duration.ofSeconds(30), 20_000_000, 200L << 20, 40_000_000);

  private static final Period HOUR = new Period(ZERO, ZERO + 3_600_000_000L);
  private static final Stretch STRETCH =
      new Stretch(HOUR, "2024-01-01T01:00:00+01:00", "2024-01-01T02:00:00+01:00");

  private final Map<String, List<Activity>> buckets = new TreeMap<>();
  private final List<Known> known = new ArrayList<>();
  private final Allowance allowance;

  public Shelf(Allowance allowance) {
    this.allowance = allowance;
  }

  public static Shelf empty() {
    return new Shelf(SMALL);
  }

  /// Of the host `laptop`, younger than those before it.
  public Shelf with(String bucket, String... events) {
    return of("laptop", bucket, events);
  }

  public Shelf of(String hostname, String bucket, String... events) {
    List<Activity> all = new ArrayList<>();
    for (String event : events) {
      String[] parts = event.strip().split("\\s+", 3);
      all.add(
          new Activity(
              all.size() + 1L, ZERO + micros(parts[0]), micros(parts[1]), Data.stored(parts[2])));
    }
    known.add(new Known(bucket, hostname, Instant.EPOCH.plusSeconds(known.size())));
    return with(bucket, all);
  }

  public Shelf with(String bucket, List<Activity> events) {
    List<Activity> all = new ArrayList<>(events);
    all.sort(Comparator.comparingLong(Activity::start).thenComparingLong(Activity::id).reversed());
    buckets.put(bucket, all);
    return this;
  }

  @Override
  public List<Known> buckets() {
    return known.stream().sorted(Comparator.comparing(Known::name)).toList();
  }

  @Override
  public Optional<List<Activity>> events(String bucket, Period period) {
    return Optional.ofNullable(buckets.get(bucket))
        .map(events ->
            events.stream()
                .filter(e -> e.start() <= period.to() && e.end() >= period.from())
                .map(
                    e -> e.over(Math.max(e.start(), period.from()), Math.min(e.end(), period.to())))
                .toList());
  }

  public Value value(String program) {
    try (Meter meter = new Meter(allowance, _ -> true)) {
      return Program.parse(program).run(STRETCH, "morning", this, meter);
    }
  }

  /// What the program returns, events one a line.
  public String ask(String program) {
    return shown(value(program));
  }

  /// As `ask`, for the value of an expression.
  public String returned(String expression) {
    return ask("RETURN = " + expression + ";");
  }

  /// How the program fails.
  public String refusal(String program) {
    return assertThrows(QueryError.class, () -> value(program), program).sentence();
  }

  public static String shown(Value value) {
    return switch (value) {
      case Value.None _ -> "none";
      case Value.Bool(boolean isTrue) -> String.valueOf(isTrue);
      case Value.Num(double number) -> String.valueOf(number);
      case Value.Text(String text) -> "\"" + text + "\"";
      case Value.Events(List<Activity> events) ->
          events.stream().map(Shelf::shown).collect(Collectors.joining("\n"));
      case Value.Items items ->
          items.items().stream().map(Shelf::shown).collect(Collectors.joining(", ", "[", "]"));
      case Value.Dict dict ->
          dict.members().entrySet().stream()
              .map(m -> m.getKey() + ": " + shown(m.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Value.Builtin(String name) -> name + "()";
      case Activity e ->
          (e.id() == Activity.COMPUTED ? "- " : "#" + e.id() + " ")
              + Micros.seconds(e.start() - ZERO)
              + " "
              + Micros.seconds(e.duration())
              + " "
              + e.data().json();
    };
  }

  private static long micros(String seconds) {
    return Micros.ofSeconds(new BigDecimal(seconds));
  }
}
