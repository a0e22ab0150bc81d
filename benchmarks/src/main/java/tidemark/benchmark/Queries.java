package tidemark.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// What a person waits for who asks what a day, a month or a year was spent on.
final class Queries {
  private static final int WINDOWS = Integer.getInteger("tidemark.benchmark.windows", 2_000_000);
  private static final int ROUNDS = 9;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WARM = Duration.ofDays(200);
  private static final Instant FIRST = Screen.START.plus(DAY.multipliedBy(3));

  private final Wire wire;
  private final String windows;
  private final String presence;

  private Queries(Wire wire, String windows, String presence) {
    this.wire = wire;
    this.windows = windows;
    this.presence = presence;
  }

  static void run(Report report) throws IOException {
    try (Installation tidemark = Installation.fresh(report);
        Wire wire = tidemark.wire()) {
      int presences = (int) ((long) WINDOWS * Screen.WINDOW_MILLIS / Screen.PRESENCE_MILLIS);
      String windows = fill(wire, WINDOWS, Screen.WINDOW_MILLIS, Screen::window);
      String presence = fill(wire, presences, Screen.PRESENCE_MILLIS, Screen::presence);
      Queries queries = new Queries(wire, windows, presence);
      report.limit("a day, first asked, p50 in ms", queries.first(DAY), 25);
      report.limit("a month, first asked, p50 in ms", queries.first(DAY.multipliedBy(30)), 400);
      report.limit("a year, first asked, p50 in ms", queries.first(DAY.multipliedBy(361)), 4_000);
      report.limit("a year, asked again, p50 in ms", queries.again(DAY.multipliedBy(361)), 300);
    }
  }

  private double first(Duration period) throws IOException {
    double[] millis = new double[ROUNDS];
    // as long as a server takes to know its way, not as long as its first questions do
    long warm = Math.max(2, WARM.dividedBy(period));
    for (long round = -warm; round < ROUNDS; round++) {
      millis[(int) Math.max(0, round)] = ask(period, "first " + round);
    }
    return Report.median(millis);
  }

  private double again(Duration period) throws IOException {
    ask(period, "again");
    double[] millis = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      millis[round] = ask(period, "again");
    }
    return Report.median(millis);
  }

  private double ask(Duration period, String mark) throws IOException {
    String program =
        Screen.program(name(windows), name(presence), period + " " + mark)
            .lines()
            .map(line -> "\"" + line.replace("\"", "\\\"") + "\"")
            .collect(Collectors.joining(",", "[", "]"));
    String body =
        "{\"timeperiods\":[\"%s/%s\"],\"query\":%s}".formatted(FIRST, FIRST.plus(period), program);
    long started = System.nanoTime();
    Wire.Answer answer =
        wire.post("/api/0/query/", body.getBytes(StandardCharsets.UTF_8)).require(200);
    double millis = (System.nanoTime() - started) / 1e6;
    if (!answer.text().contains("Section 7")) {
      throw new IllegalStateException("nothing was categorised: " + answer.text());
    }
    return millis;
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String fill(Wire wire, int count, int millis, IntFunction<String> says)
      throws IOException {
    String bucket = Buckets.make(wire);
    for (int from = 0; from < count; from += Events.BATCH) {
      StringBuilder body = new StringBuilder("[");
      for (int n = from; n < Math.min(count, from + Events.BATCH); n++) {
        body.append(n == from ? "" : ",")
            .append("{\"timestamp\":\"")
            .append(Screen.START.plusMillis((long) n * millis))
            .append("\",\"duration\":")
            .append(millis / 1_000.0)
            .append(",\"data\":")
            .append(says.apply(n))
            .append('}');
      }
      byte[] events = body.append(']').toString().getBytes(StandardCharsets.UTF_8);
      wire.post(bucket + "/events", events).require(200);
    }
    return bucket;
  }
}
