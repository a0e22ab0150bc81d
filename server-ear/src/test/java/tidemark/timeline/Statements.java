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
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
          "log_line_prefix = '%u %v '");

  /// Jobs find their locks taken until this connection ends, and pass.
  private static final String NO_JOBS =
      "select pg_advisory_lock(hashtext('tidemark.job'), hashtext(job)) from job_run";

  /// Where a transaction begins and ends is no statement, and what the nodes tell each other is
  /// gathered over many acts and costs none of them.
  private static final Pattern STATEMENT =
      Pattern.compile(
          "^tidemark_app (\\S+) LOG:  duration: [0-9.]+ ms  (?:execute [^:]+|statement): "
              + "(?!BEGIN|COMMIT|select pg_notify\\('tidemark_live').*");

  private static final String UPKEEP = "set local role tidemark_jobs";

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
    return withoutUpkeep(since(from).map(STATEMENT::matcher).filter(Matcher::matches).toList());
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
    return since(from)
        .anyMatch(line -> line.startsWith("postgres ") && line.contains("LOG:  duration"));
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

  /// Jobs and couriers work beside any request, each in transactions of the role for upkeep, which
  /// no request takes.
  private static List<String> withoutUpkeep(List<Matcher> lines) {
    Set<String> upkeep =
        lines.stream()
            .filter(line -> line.group().contains(UPKEEP))
            .map(line -> line.group(1))
            .collect(Collectors.toSet());
    return lines.stream()
        .filter(line -> !upkeep.contains(line.group(1)))
        .map(MatchResult::group)
        .toList();
  }
}
