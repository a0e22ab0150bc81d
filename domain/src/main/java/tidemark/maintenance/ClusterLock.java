package tidemark.maintenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// A lock of the whole cluster that ends with the transaction.
final class ClusterLock {
  private static final String TAKE =
      "select pg_try_advisory_xact_lock(hashtext('tidemark.job'), hashtext(?))";

  private ClusterLock() {}

  static boolean take(Connection connection, Job job) throws SQLException {
    try (PreparedStatement take = connection.prepareStatement(TAKE)) {
      take.setString(1, job.text());
      try (ResultSet taken = take.executeQuery()) {
        taken.next();
        return taken.getBoolean(1);
      }
    }
  }
}
