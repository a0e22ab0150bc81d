package tidemark.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// What a reader waits for: the newest event, a day, and a whole large bucket.
final class Reads {
  private static final int BATCHES = 50;
  private static final int TIMES = 400;
  private static final String LATEST =
      """
      select seq, starts_at, duration_us, data from event
      where (space_id, bucket) = (select space_id, bucket from event limit 1)
      order by starts_at desc, seq desc limit 1
      """;

  private Reads() {}

  static void run(Report report) throws IOException, SQLException {
    try (Installation tidemark = Installation.fresh(report);
        Wire wire = tidemark.wire();
        Connection database = tidemark.superuser()) {
      String bucket = Buckets.make(wire);
      for (int i = 0; i < BATCHES; i++) {
        wire.post(bucket + "/events", Events.json(i * Events.BATCH)).require(200);
      }
      report.figure("latest, in the database, p50", latest(database), "ms");
      report.figure("latest, over HTTP, p50", http(wire, bucket + "/events?limit=1"), "ms");
      String day = "/events?start=2020-01-02T00:00:00Z&end=2020-01-03T00:00:00Z";
      report.figure("a day, over HTTP, p50", http(wire, bucket + day), "ms");
      whole(report, wire, bucket);
    }
  }

  private static void whole(Report report, Wire wire, String bucket) throws IOException {
    double[] first = new double[5];
    double[] all = new double[5];
    for (int i = 0; i < first.length; i++) {
      long started = System.nanoTime();
      Wire.Answer answer = wire.get(bucket + "/events").require(200);
      all[i] = (System.nanoTime() - started) / 1e6;
      first[i] = answer.firstByteNanos() / 1e6;
    }
    report.figure("250,000 events, first byte", Report.median(first), "ms");
    report.figure("250,000 events, last byte", Report.median(all), "ms");
  }

  private static double latest(Connection database) throws SQLException {
    double[] millis = new double[TIMES];
    try (PreparedStatement latest = database.prepareStatement(LATEST)) {
      for (int i = 0; i < TIMES; i++) {
        long started = System.nanoTime();
        try (ResultSet row = latest.executeQuery()) {
          row.next();
        }
        millis[i] = (System.nanoTime() - started) / 1e6;
      }
    }
    return Report.median(millis);
  }

  private static double http(Wire wire, String path) throws IOException {
    double[] millis = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long started = System.nanoTime();
      wire.get(path).require(200);
      millis[i] = (System.nanoTime() - started) / 1e6;
    }
    return Report.median(millis);
  }
}
