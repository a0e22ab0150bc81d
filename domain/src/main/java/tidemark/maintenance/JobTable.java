package tidemark.maintenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The SQL of the table `job_run`.
final class JobTable {
  /// Two servers tick within a moment of each other: the later one finds the work done.
  private static final String DUE =
      """
      select not exists (select from job_run where job = ? and started_at > ?::timestamptz - interval '5 seconds')
      """;

  private static final String NOTE =
      """
      insert into job_run as j (job, started_at, ended_at, rows, error, runs) values (?, ?, ?, ?, ?, 1)
      on conflict (job) do update set started_at = excluded.started_at, ended_at = excluded.ended_at,
        rows = excluded.rows, error = excluded.error, runs = j.runs + 1
      """;

  private JobTable() {}

  static boolean isDue(Connection connection, Job job, Instant now) throws SQLException {
    try (PreparedStatement due = connection.prepareStatement(DUE)) {
      due.setString(1, job.text());
      due.setObject(2, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = due.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  static int note(Connection connection, Run run) throws SQLException {
    try (PreparedStatement note = connection.prepareStatement(NOTE)) {
      note.setString(1, run.job().text());
      note.setObject(2, run.start().atOffset(ZoneOffset.UTC));
      note.setObject(3, run.end().atOffset(ZoneOffset.UTC));
      note.setLong(4, run.rows());
      note.setString(5, run.error());
      return note.executeUpdate();
    }
  }

  record Run(Job job, Instant start, Instant end, long rows, @Nullable String error) {}
}
