package tidemark.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The SQL around a query.
final class QueryTable {
  private static final String LIMIT = "select set_config('statement_timeout', ?, true)";
  private static final String CANCELED = "57014";

  private QueryTable() {}

  /// No statement of this transaction takes longer.
  static boolean limit(Connection connection, long millis) throws SQLException {
    try (PreparedStatement limit = connection.prepareStatement(LIMIT)) {
      limit.setString(1, Long.toString(millis));
      return limit.execute();
    }
  }

  /// Whether this is a statement that took longer.
  static boolean isTimeout(@Nullable Throwable thrown) {
    return thrown instanceof SQLException e && CANCELED.equals(e.getSQLState());
  }
}
