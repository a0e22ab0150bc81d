package tidemark.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import tidemark.stack.Tidemark;

/// What the timetables do, as the database sees it.
final class Ticks {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration LOOKING = Duration.ofMillis(200);
  private static final String ATTEMPT = "pg_try_advisory_xact_lock";

  private Ticks() {}

  /// How often a job was run, and how often somebody wanted to run it.
  record Seen(long runs, long attempts) {}

  /// A job as its row tells it.
  private record Run(long runs, String started) {}

  /// Watches from one run of the job until it has begun this many times more.
  static Seen watch(int times) throws SQLException, IOException {
    try (Connection database = Tidemark.running().superuser();
        Statement statement = database.createStatement()) {
      log(statement, "alter system set log_statement = 'all'");
      try {
        Run first = next(statement, run(statement));
        long before = attempts();
        Run last = first;
        for (int i = 0; i < times; i++) {
          last = next(statement, last);
        }
        return new Seen(last.runs() - first.runs(), attempts() - before);
      } finally {
        log(statement, "alter system reset log_statement");
      }
    }
  }

  private static void log(Statement statement, String how) throws SQLException {
    statement.execute(how);
    statement.execute("select pg_reload_conf()");
  }

  private static Run next(Statement statement, Run known) throws SQLException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Run run = run(statement);
    while (run.started().equals(known.started())) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("the job has not run since " + known);
      }
      LockSupport.parkNanos(LOOKING.toNanos());
      run = run(statement);
    }
    return run;
  }

  private static Run run(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select runs, started_at::text from job_run where job = 'forget-keys'")) {
      return row.next() ? new Run(row.getLong(1), row.getString(2)) : new Run(0, "never");
    }
  }

  /// Counted in the server's log, since an attempt that fails leaves no other trace.
  private static long attempts() throws IOException {
    Path log = Tidemark.settings("stack").home().resolve("logs/PostgreSQL.out");
    try (var lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(ATTEMPT)).count();
    }
  }
}
