package tidemark.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Patterns that are made to be slow, and somebody else who only wants an answer meanwhile.
final class Hostile {
  private static final int TEXT = 2_000;
  private static final int ASKING = 1;
  private static final int CALM = 400;
  private static final int WINDOWS = 5_000;

  /// Each is tried on the text of its letter that ends in what it does not expect.
  private static final List<String> SHAPES =
      List.of(
          "(%s+)+$",
          "(%s*)*$",
          "(%s|%s)*$",
          "(%s|%s?)+$",
          "(%s+)*b$",
          "(.*%s){12}$",
          "(%s?){60}%s{60}$",
          "((%s+)+)+$",
          "(%s{1,30}){1,30}$",
          "(%s|%s%s)+$",
          "(.*)*=",
          "(%s|.*.*.*)*=",
          "^(([%s-z])+.)+[A-Z]$",
          "(%s*%s*)*$",
          "(?:%s+){20}$",
          "(\\\\w+\\\\s?)*$",
          "(%s+)+(%s+)+(%s+)+$",
          "(?=(%s+))%s*b%s",
          "(%s*?)*?$",
          "(%s+?)+?$");

  private static final List<String> LETTERS = List.of("a", "x", "0", "_", "é");

  private Hostile() {}

  static void run(Report report) throws Exception {
    try (Installation tidemark = Installation.fresh(report);
        Wire ada = tidemark.wire();
        Wire linus = tidemark.wireOf("linus")) {
      String texts = texts(ada);
      String windows = Queries.fill(linus, WINDOWS, Screen.WINDOW_MILLIS, Screen::window);
      String calm = calm(Queries.name(windows));
      double[] before = asked(linus, calm, CALM, new AtomicBoolean(true));
      AtomicBoolean goesOn = new AtomicBoolean(true);
      Attack attack = new Attack(new AtomicInteger(), new ArrayList<>(), new ConcurrentHashMap<>());
      try (var threads = Executors.newFixedThreadPool(ASKING + 1)) {
        Future<double[]> neighbour =
            threads.submit(() -> asked(linus, calm, Integer.MAX_VALUE, goesOn));
        List<Future<?>> hostile = new ArrayList<>();
        for (int i = 0; i < ASKING; i++) {
          hostile.add(threads.submit(() -> ask(tidemark, texts, attack)));
        }
        try {
          for (Future<?> each : hostile) {
            each.get();
          }
        } finally {
          goesOn.set(false);
        }
        double[] meanwhile = neighbour.get();
        report.say("  answers to hostile patterns: " + new TreeMap<>(attack.statuses()));
        long failed = attack.statuses().keySet().stream().filter(status -> status >= 500).count();
        report.limit("kinds of 5xx", (double) failed, 0);
        double[] all = attack.took().stream().mapToDouble(Double::doubleValue).toArray();
        report.figure("a hostile query, p50 in ms", Report.median(all), "");
        report.limit("the longest hostile query in ms", Report.percentile(all, 100), 2_000);
        double alone = Report.percentile(before, 99);
        double beside = Report.percentile(meanwhile, 99);
        report.figure("somebody else's query alone, p99 in ms", alone, "");
        report.figure("the same beside them, p99 in ms", beside, "");
        report.limit("p99 beside them / alone", beside / alone, 2);
      }
    }
  }

  /// How far the hostile ones are, and what they were answered.
  private record Attack(AtomicInteger next, List<Double> took, Map<Integer, Integer> statuses) {}

  private static Void ask(Installation tidemark, String bucket, Attack attack) throws IOException {
    int all = SHAPES.size() * LETTERS.size();
    for (int i = attack.next().getAndIncrement(); i < all; i = attack.next().getAndIncrement()) {
      String pattern = SHAPES.get(i % SHAPES.size()).replace("%s", LETTERS.get(i / SHAPES.size()));
      String program =
          "RETURN = filter_keyvals_regex(query_bucket(\\\"%s\\\"), \\\"t\\\", \\\"%s\\\");"
              .formatted(bucket, pattern);
      long started = System.nanoTime();
      // the server lets go of a connection on which it has refused something
      Wire.Answer answer;
      try (Wire wire = tidemark.wire()) {
        answer = query(wire, program);
      }
      synchronized (attack.took()) {
        attack.took().add((System.nanoTime() - started) / 1e6);
      }
      attack.statuses().merge(answer.status(), 1, Integer::sum);
    }
    return null;
  }

  /// How long each took in milliseconds.
  private static double[] asked(Wire wire, String program, int most, AtomicBoolean goesOn)
      throws IOException {
    List<Double> took = new ArrayList<>();
    for (int i = 0; i < most && goesOn.get(); i++) {
      long started = System.nanoTime();
      query(wire, program.replace("MARK", "" + i)).require(200);
      took.add((System.nanoTime() - started) / 1e6);
    }
    return took.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// Never the same question twice, so that nothing is remembered.
  private static String calm(String bucket) {
    return "RETURN = [\\\"MARK\\\", sort_by_duration(merge_events_by_keys(flood(query_bucket(\\\"%s\\\")), [\\\"app\\\"]))];"
        .formatted(bucket);
  }

  private static Wire.Answer query(Wire wire, String program) throws IOException {
    String body =
        "{\"timeperiods\":[\"%s/%s\"],\"query\":[\"%s\"]}"
            .formatted(Screen.START, Screen.START.plusSeconds(86_400), program);
    return wire.post("/api/0/query/", body.getBytes(StandardCharsets.UTF_8));
  }

  /// One long title for each letter.
  private static String texts(Wire wire) throws IOException {
    String bucket = Buckets.make(wire);
    Instant at = Screen.START;
    for (String letter : LETTERS) {
      at = at.plusSeconds(60);
      String event =
          "[{\"timestamp\":\"%s\",\"duration\":30,\"data\":{\"t\":\"%s!\"}}]"
              .formatted(at, letter.repeat(TEXT));
      wire.post(bucket + "/events", event.getBytes(StandardCharsets.UTF_8)).require(200);
    }
    return Queries.name(bucket);
  }
}
