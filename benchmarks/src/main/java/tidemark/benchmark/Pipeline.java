package tidemark.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import tidemark.Micros;
import tidemark.query.function.Source;
import tidemark.query.language.Program;
import tidemark.query.language.Stretch;
import tidemark.query.meter.Allowance;
import tidemark.query.meter.Meter;
import tidemark.query.value.Activity;
import tidemark.query.value.Data;
import tidemark.query.value.Period;
import tidemark.query.value.Value;

/// The query engine alone, on events that are in memory already.
final class Pipeline {
  /// What else the machine does is not measured along.
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final int FEW = 20_000;
  private static final int MANY = 1_000_000;
  private static final int ROUNDS = 9;
  private static final long PLENTY = 1L << 34;

  private Pipeline() {}

  static void run(Report report) {
    report.limit("20,000 events, µs an event", micros(FEW), 1.5);
    report.limit("1,000,000 events, µs an event", micros(MANY), 0.6);
  }

  private static double micros(int windows) {
    Stretch year = year();
    Program program = Program.parse(Screen.program("window", "presence", "alone"));
    double[] micros = new double[ROUNDS];
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      // what was found out about a text in the last round is found out again
      Source source = source(windows);
      long started = CLOCK.getCurrentThreadCpuTime();
      try (Meter meter = new Meter(Allowance.usual(PLENTY), _ -> true)) {
        require(program.run(year, "benchmark", source, meter));
      }
      micros[Math.max(0, round)] = (CLOCK.getCurrentThreadCpuTime() - started) / 1e3 / windows;
    }
    return Report.median(micros);
  }

  private static void require(Value result) {
    if (!(result instanceof Value.Events events) || events.events().isEmpty()) {
      throw new IllegalStateException("nothing came out: " + result.kind());
    }
  }

  private static Source source(int windows) {
    int presences = (int) ((long) windows * Screen.WINDOW_MILLIS / Screen.PRESENCE_MILLIS) + 1;
    Map<String, List<Activity>> buckets =
        Map.of(
            "window", activities(windows, Screen.WINDOW_MILLIS, Screen::window),
            "presence", activities(presences, Screen.PRESENCE_MILLIS, Screen::presence));
    return new Source() {
      @Override
      public List<Known> buckets() {
        return List.of();
      }

      @Override
      public Optional<List<Activity>> events(String bucket, Period period) {
        return Optional.ofNullable(buckets.get(bucket));
      }
    };
  }

  /// The newest first, as they are stored.
  private static List<Activity> activities(int count, int millis, IntFunction<String> says) {
    Map<String, Data> known = new HashMap<>();
    List<Activity> events = new ArrayList<>(count);
    for (int n = count - 1; n >= 0; n--) {
      long start = Micros.of(Screen.START) + (long) n * millis * 1_000;
      Data data = known.computeIfAbsent(says.apply(n), Data::stored);
      events.add(new Activity(n + 1L, start, millis * 1_000L, data));
    }
    return events;
  }

  private static Stretch year() {
    Instant end = Screen.START.plusSeconds(366L * 24 * 3_600);
    Period period = new Period(Micros.of(Screen.START), Micros.of(end));
    return new Stretch(period, Screen.START.toString(), end.toString());
  }
}
