package tidemark.webhook.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/// The SQL that looks at all messages that wait.
final class QueueTable {
  private static final String LENGTH =
      """
      select count(*), coalesce(greatest(extract(epoch from ?::timestamptz - min(due_at)), 0), 0)
      from webhook_message where space_id is not null and state = 'waiting'
      """;

  private QueueTable() {}

  /// @param overdueSeconds for how long the first one has been due; 0 when none is
  record Queue(long waiting, double overdueSeconds) {}

  static Queue length(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement length = connection.prepareStatement(LENGTH)) {
      length.setObject(1, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = length.executeQuery()) {
        row.next();
        return new Queue(row.getLong(1), row.getDouble(2));
      }
    }
  }
}
