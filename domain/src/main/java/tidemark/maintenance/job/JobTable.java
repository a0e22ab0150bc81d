package tidemark.maintenance.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The SQL of the table `job_run`.
final class JobTable {
  /// Due is what is wanted or has rested, unless a run goes on; one that has not moved for a minute
  /// does not.
  private static final String BEGIN =
      """
      insert into job_run as j (job, started_at, touched_at, rows, runs) values (?, ?, ?, 0, 1)
      on conflict (job) do update set started_at = excluded.started_at, touched_at = excluded.touched_at,
        ended_at = null, rows = 0, error = null, capped = false, wanted_at = null, runs = j.runs + 1
      where (j.ended_at is null and coalesce(j.touched_at, j.started_at) < excluded.started_at - interval '1 minute')
        or (j.ended_at is not null and (j.wanted_at is not null
          or j.started_at <= excluded.started_at - make_interval(secs => ?)))
      """;

  /// Nothing when another server has taken the run over.
  private static final String TOUCH =
      """
      update job_run set touched_at = ? where job = ? and started_at = ? and ended_at is null
      """;

  private static final String ADD = "update job_run set rows = rows + ? where job = ?";
  private static final String END =
      """
      update job_run set ended_at = w.now, error = w.error, capped = ?,
        succeeded_at = case when w.error is null then w.now else succeeded_at end,
        failures = failures + case when w.error is null then 0 else 1 end
      from (values (?::timestamptz, ?::text)) as w (now, error)
      where job = ? and started_at = ? and ended_at is null
      """;
  private static final String WANT =
      """
      insert into job_run as j (job, started_at, ended_at, wanted_at) values (?, to_timestamp(0), to_timestamp(0), ?)
      on conflict (job) do update set wanted_at = coalesce(j.wanted_at, excluded.wanted_at)
      """;
  private static final String LIST =
      """
      select job, started_at, ended_at, rows, error, capped, runs, wanted_at from job_run
      """;

  private static final String PAST =
      """
      select job, coalesce(extract(epoch from succeeded_at), 0),
        coalesce(extract(epoch from ended_at - started_at), 0), rows, runs, failures
      from job_run where runs > 0
      """;

  private JobTable() {}

  static boolean begin(Connection connection, Job job, Instant start) throws SQLException {
    try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
      begin.setString(1, job.text());
      begin.setObject(2, start.atOffset(ZoneOffset.UTC));
      begin.setObject(3, start.atOffset(ZoneOffset.UTC));
      begin.setDouble(4, (double) job.rest().toSeconds());
      return begin.executeUpdate() == 1;
    }
  }

  static boolean touch(Connection connection, Run run, Instant now) throws SQLException {
    try (PreparedStatement touch = connection.prepareStatement(TOUCH)) {
      touch.setObject(1, now.atOffset(ZoneOffset.UTC));
      touch.setString(2, run.job().text());
      touch.setObject(3, run.start().atOffset(ZoneOffset.UTC));
      return touch.executeUpdate() == 1;
    }
  }

  static int add(Connection connection, Run run, long rows) throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setLong(1, rows);
      add.setString(2, run.job().text());
      return add.executeUpdate();
    }
  }

  static int end(Connection connection, Run run, Instant now, Outcome outcome) throws SQLException {
    try (PreparedStatement end = connection.prepareStatement(END)) {
      end.setBoolean(1, outcome.capped());
      end.setObject(2, now.atOffset(ZoneOffset.UTC));
      end.setString(3, outcome.error());
      end.setString(4, run.job().text());
      end.setObject(5, run.start().atOffset(ZoneOffset.UTC));
      return end.executeUpdate();
    }
  }

  static int want(Connection connection, Job job, Instant now) throws SQLException {
    try (PreparedStatement want = connection.prepareStatement(WANT)) {
      want.setString(1, job.text());
      want.setObject(2, now.atOffset(ZoneOffset.UTC));
      return want.executeUpdate();
    }
  }

  static Map<Job, JobView> list(Connection connection) throws SQLException {
    Map<Job, JobView> views = new EnumMap<>(Job.class);
    try (PreparedStatement list = connection.prepareStatement(LIST);
        ResultSet row = list.executeQuery()) {
      while (row.next()) {
        Job job = Job.of(row.getString(1)).orElse(null);
        if (job != null) {
          views.put(job, view(job, row));
        }
      }
    }
    return views;
  }

  static List<Past> past(Connection connection) throws SQLException {
    List<Past> found = new ArrayList<>();
    try (PreparedStatement list = connection.prepareStatement(PAST);
        ResultSet row = list.executeQuery()) {
      while (row.next()) {
        Job job = Job.of(row.getString(1)).orElse(null);
        if (job != null) {
          found.add(
              new Past(
                  job,
                  row.getDouble(2),
                  row.getDouble(3),
                  row.getLong(4),
                  row.getLong(5),
                  row.getLong(6)));
        }
      }
    }
    return found;
  }

  private static JobView view(Job job, ResultSet row) throws SQLException {
    boolean hasRun = row.getLong(7) > 0;
    Instant start = time(row, 2);
    Instant wanted = time(row, 8);
    return new JobView(
        job.text(),
        job.rest(),
        hasRun ? start : null,
        hasRun ? time(row, 3) : null,
        row.getLong(4),
        row.getString(5),
        row.getBoolean(6),
        row.getLong(7),
        wanted,
        wanted != null || start == null ? wanted : start.plus(job.rest()));
  }

  private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
    @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  record Run(Job job, Instant start) {}

  /// @param succeededAt in seconds since 1970; 0 for never
  /// @param took in seconds; 0 while it runs
  record Past(Job job, double succeededAt, double took, long rows, long runs, long failures) {}

  record Outcome(@Nullable String error, boolean capped) {}
}
