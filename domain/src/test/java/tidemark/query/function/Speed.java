package tidemark.query.function;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tidemark.query.meter.Allowance;
import tidemark.query.value.Activity;
import tidemark.query.value.Data;

/// How long a query computes: flood, intersect, categorise by fifty rules, merge and sort. Started
/// by hand with the number of events; it says microseconds for each.
public final class Speed {
  private static final int ROUNDS = 7;
  private static final int TITLES = 3_000;
  private static final List<String> PATTERNS =
      List.of("(?:INV|TCK)-\\d{4}", "meeting.*roadmap", "\\.pdf$", "^Zoom", "invoice.{0,20}client");

  private Speed() {}

  public static void main(String[] arguments) {
    int count = Integer.parseInt(arguments[0]);
    Allowance ample =
        new Allowance(Duration.ofMinutes(5), Long.MAX_VALUE, Long.MAX_VALUE, 1L << 40);
    Shelf shelf = new Shelf(ample).with("w", window(count)).with("f", presence(count));
    String program = program(count);
    double[] micros = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      shelf.value(program);
      micros[round] = (System.nanoTime() - begin) / 1e3 / count;
    }
    Arrays.sort(micros);
    System.out.printf(
        "%d events: %.3f µs/event (median of %d, least %.3f)%n",
        count, micros[ROUNDS / 2], ROUNDS, micros[0]);
  }

  private static List<Activity> window(int count) {
    Random random = new Random(11);
    List<Data> data =
        IntStream.range(0, TITLES)
            .mapToObj(i ->
                Data.stored(
                    "{\"app\":\"app%d\",\"title\":\"Client%d project-%d a window with a title %d\"}"
                        .formatted(i % 40, i % 97, i, i)))
            .toList();
    List<Activity> events = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      events.add(
          new Activity(
              i + 1L,
              Shelf.ZERO + i * 3_000L,
              1_000 + random.nextInt(2_000),
              data.get(random.nextInt(TITLES))));
    }
    return events;
  }

  private static List<Activity> presence(int count) {
    Data data = Data.stored("{\"status\":\"not-afk\"}");
    return IntStream.range(0, 1 + count / 700)
        .mapToObj(i -> new Activity(i + 1L, Shelf.ZERO + i * 2_100_000L, 1_800_000, data))
        .toList();
  }

  private static String program(int count) {
    String rules =
        IntStream.range(0, 50)
            .mapToObj(i ->
                "[[\"C%d\", \"S%d\"], {\"type\": \"regex\", \"regex\": \"%s\", \"ignore_case\": %s}]"
                    .formatted(
                        i % 9,
                        i,
                        i % 4 == 0
                            ? PATTERNS.get(i / 4 % PATTERNS.size())
                            : "Client" + i + "|project-" + i * 37 + "|acme-" + i,
                        i % 4 == 2))
            .collect(Collectors.joining(", ", "[", "]"));
    return """
    TIMEINTERVAL = "2024-01-01T00:00:00Z/2025-01-01T00:00:00Z";
    events = flood(query_bucket("w"));
    not_afk = flood(query_bucket("f"));
    events = filter_period_intersect(events, filter_keyvals(not_afk, "status", ["not-afk"]));
    events = categorize(events, %s);
    titles = sort_by_duration(merge_events_by_keys(events, ["app", "title"]));
    cats = sort_by_duration(merge_events_by_keys(events, ["$category"]));
    RETURN = [limit_events(titles, 100), cats, sum_durations(events), nop(%d)];
    """
        .formatted(rules, count);
  }
}
