package tidemark.timeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tidemark.directory.Soon;
import tidemark.stack.Tidemark;

/// What the application asks PostgreSQL, out of the server's own log.
public final class Statements implements AutoCloseable {
  private static final int TRIES = 5;
  private static final List<String> LOGGED =
      List.of(
          "log_min_duration_statement = 0",
          "log_parameter_max_length = 0",
          "log_line_prefix = '%u '");

  /// Jobs find their locks taken until this connection ends, and pass.
  private static final String NO_JOBS =
      "select pg_advisory_lock(hashtext('tidemark.job'), hashtext(job)) from job_run";

  /// Where a transaction begins and ends is no statement, and what the nodes tell each other is
  /// gathered over many acts and costs none of them.
  private static final Pattern STATEMENT =
      Pattern.compile(
          "^tidemark_app LOG:  duration: [0-9.]+ ms  (?:execute [^:]+|statement): "
              + "(?!BEGIN|COMMIT|select pg_notify\\('tidemark_live')");

  private final Connection superuser;
  private final Path log;

  private Statements(Connection superuser, Path log) {
    this.superuser = superuser;
    this.log = log;
  }

  /// From now on every statement is in the log, until this is closed.
  public static Statements logged() throws SQLException {
    Connection superuser = Tidemark.running().superuser();
    try (Statement statement = superuser.createStatement()) {
      Path data;
      try (ResultSet row = statement.executeQuery("show data_directory")) {
        row.next();
        data = Path.of(row.getString(1));
      }
      Statements statements =
          new Statements(superuser, data.resolveSibling("logs").resolve("PostgreSQL.out"));
      statement.execute(NO_JOBS);
      for (String setting : LOGGED) {
        statement.execute("alter system set " + setting);
      }
      statements.reload(statement, true);
      return statements;
    }
  }

  /// What `act` cost the time it cost least: timers of the application ask as well, and only ever
  /// add to it. The act is told which time it is.
  public List<String> cheapest(IntConsumer act) {
    return IntStream.range(0, TRIES)
        .mapToObj(turn -> during(() -> act.accept(turn)))
        .min(Comparator.comparingInt(List::size))
        .orElseThrow();
  }

  @Override
  public void close() throws SQLException {
    try (superuser;
        Statement statement = superuser.createStatement()) {
      for (String setting : LOGGED) {
        statement.execute("alter system reset " + setting.split(" ")[0]);
      }
      reload(statement, false);
    }
  }

  private List<String> during(Runnable act) {
    long from = size();
    act.run();
    return withoutCouriers(since(from).filter(line -> STATEMENT.matcher(line).find()).toList());
  }

  private void reload(Statement statement, boolean isLogged) throws SQLException {
    statement.execute("select pg_reload_conf()");
    assertTrue(Soon.isTrue(() -> isHeard(statement) == isLogged), "PostgreSQL heeds the settings");
  }

  private boolean isHeard(Statement statement) {
    long from = size();
    try {
      statement.execute("select 'heard'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return since(from).anyMatch(line -> line.startsWith("postgres LOG:  duration"));
  }

  private long size() {
    try {
      return Files.size(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private java.util.stream.Stream<String> since(long from) {
    try (FileChannel channel = FileChannel.open(log)) {
      byte[] tail = new byte[Math.toIntExact(channel.size() - from)];
      channel.read(java.nio.ByteBuffer.wrap(tail), from);
      return new String(tail, java.nio.charset.StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Those who deliver webhooks look whenever something has changed, in a role they take and give
  /// back.
  private static List<String> withoutCouriers(List<String> lines) {
    List<String> kept = new java.util.ArrayList<>(lines);
    for (int i = kept.size() - 2; i > 0; i--) {
      if (kept.get(i).contains("with rung as")) {
        boolean isWhole = i + 2 < kept.size() && kept.get(i + 1).contains("webhook_lane");
        kept.subList(i - 1, isWhole ? i + 3 : i + 1).clear();
        i--;
      }
    }
    return kept;
  }
}
