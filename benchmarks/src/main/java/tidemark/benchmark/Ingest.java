package tidemark.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// A push over HTTP beside `COPY` of the same rows into the same table.
final class Ingest {
  private static final int ROUNDS = 7;
  private static final int BATCHES = 10;
  private static final int WARM_UP = 3;

  /// How many rows the table has for the second half; 10,000,000 is what the goal speaks of.
  private static final int FULL = Integer.getInteger("tidemark.benchmark.rows", 10_000_000);

  private final Wire wire;
  private final Connection database;
  private final UUID space = UUID.randomUUID();
  private int next;

  private Ingest(Wire wire, Connection database) {
    this.wire = wire;
    this.database = database;
  }

  /// Events a second, by way.
  private record Rates(double copy, double push, double replay) {}

  static void run(Report report) throws IOException, SQLException {
    try (Installation tidemark = Installation.fresh(report);
        Wire wire = tidemark.wire();
        Connection database = tidemark.superuser()) {
      Ingest ingest = new Ingest(wire, database);
      for (int round = 0; round < WARM_UP; round++) {
        ingest.round(round);
      }
      Rates empty = ingest.rates();
      report.figure("COPY BINARY into the same table", empty.copy(), "events/s");
      report.figure("push", empty.push(), "events/s");
      report.figure("replay", empty.replay(), "events/s");
      report.goal("push / COPY BINARY", empty.push() / empty.copy(), 0.5);
      report.goal("replay / push", empty.replay() / empty.push(), 2);
      ingest.fill();
      Rates full = ingest.rates();
      report.figure("push at %,d rows".formatted(FULL), full.push(), "events/s");
      report.goal("push at many rows / push at few", full.push() / empty.push(), 0.9);
      report.figure("heap after collection, before 200 pushes", Heap.used(tidemark), "MB");
      ingest.push(200);
      report.figure("heap after collection, after 200 pushes", Heap.used(tidemark), "MB");
    }
  }

  private Rates rates() throws IOException, SQLException {
    double[] copy = new double[ROUNDS];
    double[] push = new double[ROUNDS];
    double[] replay = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      Rates rates = round(round);
      copy[round] = rates.copy();
      push[round] = rates.push();
      replay[round] = rates.replay();
    }
    return new Rates(Report.median(copy), Report.median(push), Report.median(replay));
  }

  /// Whoever goes first changes from round to round.
  private Rates round(int round) throws IOException, SQLException {
    int from = next;
    String bucket = bucket();
    double copy = round % 2 == 0 ? copy(BATCHES) : 0;
    next = from;
    double push = push(bucket);
    double replay = push(bucket);
    copy = round % 2 == 0 ? copy : copy(BATCHES);
    next = from + BATCHES * Events.BATCH;
    return new Rates(copy, push, replay);
  }

  private double copy(int batches) throws SQLException {
    long nanos = 0;
    for (int i = 0; i < batches; i++) {
      long started = System.nanoTime();
      Events.copy(database, space, next + i * Events.BATCH);
      nanos += System.nanoTime() - started;
    }
    return batches * Events.BATCH * 1e9 / nanos;
  }

  private double push(String bucket) throws IOException {
    long nanos = 0;
    for (int i = 0; i < BATCHES; i++) {
      byte[] body = Events.json(next + i * Events.BATCH);
      long started = System.nanoTime();
      wire.post(bucket + "/events", body).require(200);
      nanos += System.nanoTime() - started;
    }
    return BATCHES * Events.BATCH * 1e9 / nanos;
  }

  private void push(int batches) throws IOException {
    String bucket = bucket();
    for (int i = 0; i < batches; i += BATCHES) {
      push(bucket);
      next += BATCHES * Events.BATCH;
    }
  }

  private void fill() throws SQLException {
    while (next < FULL) {
      Events.copy(database, space, next);
      next += Events.BATCH;
    }
  }

  private String bucket() throws IOException {
    return Buckets.make(wire);
  }
}
