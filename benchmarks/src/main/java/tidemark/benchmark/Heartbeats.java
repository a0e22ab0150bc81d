package tidemark.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// Heartbeats, each durable before it is answered, beside durable commits of one row without any
/// application.
final class Heartbeats {
  private static final Duration LONG = Duration.ofSeconds(8);
  private static final int MANY = 64;
  private static final int ROUNDS = 3;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final String COMMIT =
      "update beaten set duration_us = duration_us + 1 where id = ?";

  private Heartbeats() {}

  /// What one connection does again and again.
  private interface Client extends AutoCloseable {
    void once(long turn) throws IOException, SQLException;

    @Override
    void close() throws IOException, SQLException;
  }

  static void run(Report report) throws Exception {
    try (Installation tidemark = Installation.fresh(report)) {
      table(tidemark);
      rate(4, _ -> beating(tidemark));
      double[] one = new double[ROUNDS];
      double[] many = new double[ROUNDS];
      double[] commits = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        one[round] = rate(1, _ -> beating(tidemark));
        many[round] = rate(MANY, _ -> beating(tidemark));
        commits[round] = rate(MANY, n -> committing(tidemark, n));
      }
      report.figure("heartbeats, 1 connection", Report.median(one), "/s");
      report.figure("heartbeats, 64 connections", Report.median(many), "/s");
      report.figure("durable commits alone, 64 connections", Report.median(commits), "/s");
      report.goal("heartbeats / 10,000 a second", Report.median(many) / 10_000, 1);
    }
  }

  private interface Connected {
    Client client(int number) throws IOException, SQLException;
  }

  /// Acts a second of so many connections at once.
  private static double rate(int connections, Connected connected) throws Exception {
    AtomicLong done = new AtomicLong();
    long end = System.nanoTime() + LONG.toNanos();
    try (var threads = Executors.newFixedThreadPool(connections)) {
      var running =
          IntStream.range(0, connections)
              .mapToObj(n -> threads.submit(acting(connected, n, end, done)))
              .toList();
      for (Future<?> each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return done.get() / (double) LONG.toSeconds();
  }

  private static Callable<Void> acting(Connected connected, int number, long end, AtomicLong done) {
    return () -> {
      try (Client client = connected.client(number)) {
        for (long turn = 0; System.nanoTime() < end; turn++) {
          client.once(turn);
          done.incrementAndGet();
        }
      }
      return null;
    };
  }

  /// A bucket of its own, whose one event grows by a second each time.
  private static Client beating(Installation tidemark) throws IOException {
    Wire wire = tidemark.wire();
    String path = Buckets.make(wire) + "/heartbeat?pulsetime=60";
    return new Client() {
      @Override
      public void once(long turn) throws IOException {
        String beat =
            "{\"timestamp\":\"%s\",\"duration\":0,\"data\":{\"app\":\"editor\",\"title\":\"tides\"}}"
                .formatted(START.plusSeconds(turn));
        wire.post(path, beat.getBytes(StandardCharsets.UTF_8)).require(200);
      }

      @Override
      public void close() throws IOException {
        wire.close();
      }
    };
  }

  private static Client committing(Installation tidemark, int number) throws SQLException {
    Connection connection = tidemark.superuser();
    PreparedStatement commit = connection.prepareStatement(COMMIT);
    commit.setInt(1, number);
    return new Client() {
      @Override
      public void once(long turn) throws SQLException {
        commit.executeUpdate();
      }

      @Override
      public void close() throws SQLException {
        connection.close();
      }
    };
  }

  private static void table(Installation tidemark) throws SQLException {
    try (Connection connection = tidemark.superuser();
        var statement = connection.createStatement()) {
      statement.execute(
          "create table beaten (id int primary key, duration_us bigint) with (fillfactor = 50)");
      statement.execute("insert into beaten select n, 0 from generate_series(0, 99) n");
    }
  }
}
