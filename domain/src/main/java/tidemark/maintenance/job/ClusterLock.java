package tidemark.maintenance.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// A lock of the whole cluster that ends with the transaction.
final class ClusterLock {
  private static final String TAKE =
      "select pg_try_advisory_xact_lock(hashtext('tidemark.job'), hashtext(?))";
  private static final String AWAIT =
      "select pg_advisory_xact_lock(hashtext('tidemark.job'), hashtext(?)) is null";

  private ClusterLock() {}

  /// False when another server has it.
  static boolean take(Connection connection, Job job) throws SQLException {
    return lock(connection, TAKE, job);
  }

  /// As `take`, after whoever has it.
  static boolean await(Connection connection, Job job) throws SQLException {
    return lock(connection, AWAIT, job);
  }

  private static boolean lock(Connection connection, String sql, Job job) throws SQLException {
    try (PreparedStatement take = connection.prepareStatement(sql)) {
      take.setString(1, job.text());
      try (ResultSet taken = take.executeQuery()) {
        taken.next();
        return taken.getBoolean(1);
      }
    }
  }
}
