package tidemark.client.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A file of SQLite, and statements on it.
public final class SqliteTable implements AutoCloseable {
  private static final List<String> DURABLE =
      List.of(
          "pragma busy_timeout = 10000",
          "pragma journal_mode = wal",
          "pragma synchronous = full",
          "pragma cache_size = -1000");

  private final Connection connection;

  private SqliteTable(Connection connection) {
    this.connection = connection;
  }

  /// A file of our own, made if there is none.
  ///
  /// @param schema statements that do no harm when they ran before
  public static SqliteTable open(Path file, List<String> schema) {
    try {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        for (String sql : DURABLE) {
          statement.execute(sql);
        }
        for (String sql : schema) {
          statement.execute(sql);
        }
      }
      connection.setAutoCommit(false);
      return new SqliteTable(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(file + " cannot be opened", e);
    }
  }

  /// A file of another program, which is only read.
  public static SqliteTable readOnly(Path file) {
    try {
      Connection connection =
          DriverManager.getConnection("jdbc:sqlite:file:" + file.toUri().getRawPath() + "?mode=ro");
      try (Statement statement = connection.createStatement()) {
        statement.execute("pragma busy_timeout = 30000");
        statement.execute("pragma query_only = on");
        statement.execute("pragma cache_size = -1000");
      }
      return new SqliteTable(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(file + " cannot be opened", e);
    }
  }

  /// Everything `work` does, or nothing of it.
  public <T> T inOne(Supplier<T> work) {
    boolean isDone = false;
    try {
      T result = work.get();
      connection.commit();
      isDone = true;
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      if (!isDone) {
        rollback();
      }
    }
  }

  /// As the other, for work without a result.
  public void inOne(Runnable work) {
    boolean _ =
        inOne(() -> {
          work.run();
          return true;
        });
  }

  private void rollback() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// How many rows changed.
  public int update(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = prepared(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Makes something of a row.
  @FunctionalInterface
  public interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  public <T> List<T> query(String sql, Reading<T> reading, @Nullable Object... values) {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reading.of(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
