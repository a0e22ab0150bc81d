package tidemark.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;

/// The same thing asked for by many at once, again and again: what comes out must be one thing.
final class Races {
  private static final int CREATIONS = Integer.getInteger("tidemark.benchmark.creations", 1_000);
  private static final int CREATORS = 16;
  private static final int BEATS = Integer.getInteger("tidemark.benchmark.beats", 10_000);
  private static final int BEATING = 8;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final byte[] WATCHER =
      "{\"type\":\"t\",\"client\":\"c\",\"hostname\":\"laptop\"}".getBytes(StandardCharsets.UTF_8);

  private Races() {}

  /// What each racer does in a round; the status it gets.
  private interface Act {
    int once(Wire wire, int round) throws IOException;
  }

  static void run(Report report) throws Exception {
    try (Installation tidemark = Installation.fresh(report);
        Connection database = tidemark.superuser()) {
      var created =
          race(
              tidemark,
              CREATORS,
              CREATIONS,
              (wire, round) -> wire.post("/api/0/buckets/race-" + round, WATCHER).status());
      report.say("  " + CREATIONS + " buckets made by " + CREATORS + " at once: " + created);
      report.limit("answers of 5xx", failures(created), 0);
      report.limit("buckets too many or too few", missing(database), 0);
      beats(report, tidemark);
    }
  }

  private static void beats(Report report, Installation tidemark) throws Exception {
    try (Wire wire = tidemark.wire()) {
      String bucket = Buckets.make(wire);
      var answers =
          race(tidemark, BEATING, BEATS, (own, round) -> beat(own, bucket, round).status());
      report.say("  " + BEATS + " heartbeats, each " + BEATING + " times at once: " + answers);
      report.limit("answers of 5xx", failures(answers), 0);
      String events = wire.get(bucket + "/events").require(200).text();
      boolean isOne = events.contains("\"duration\":" + 2 * (BEATS - 1) + ".0");
      String count = wire.get(bucket + "/events/count").require(200).text().strip();
      report.limit("events beside the one", Long.parseLong(count) - 1.0, 0);
      report.limit("lost ends", isOne ? 0 : 1, 0);
    }
  }

  private static Wire.Answer beat(Wire wire, String bucket, int round) throws IOException {
    String beat =
        "{\"timestamp\":\"%s\",\"duration\":0,\"data\":{\"app\":\"editor\"}}"
            .formatted(START.plusSeconds(2L * round));
    return wire.post(bucket + "/heartbeat?pulsetime=60", beat.getBytes(StandardCharsets.UTF_8));
  }

  /// How often each status came, when all of them begin each round together.
  private static Map<Integer, Integer> race(Installation tidemark, int racers, int rounds, Act act)
      throws Exception {
    Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    Phaser start = new Phaser(racers);
    List<Future<?>> running = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(racers)) {
      for (int racer = 0; racer < racers; racer++) {
        running.add(
            threads.submit(() -> {
              try (Wire wire = tidemark.wire()) {
                for (int round = 0; round < rounds; round++) {
                  start.arriveAndAwaitAdvance();
                  statuses.merge(act.once(wire, round), 1, Integer::sum);
                }
              } finally {
                start.arriveAndDeregister();
              }
              return null;
            }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return new TreeMap<>(statuses);
  }

  private static int failures(Map<Integer, Integer> statuses) {
    return statuses.entrySet().stream()
        .filter(each -> each.getKey() >= 500)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static int missing(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var row =
            statement.executeQuery(
                "select count(*), count(distinct name) from bucket where name like 'race-%'")) {
      row.next();
      return Math.abs(row.getInt(1) - CREATIONS) + Math.abs(row.getInt(2) - CREATIONS);
    }
  }
}
