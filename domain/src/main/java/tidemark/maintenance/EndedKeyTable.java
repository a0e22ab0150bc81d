package tidemark.maintenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/// The SQL that forgets API keys long after their end.
final class EndedKeyTable {
  private static final String FORGET =
      """
      delete from api_key where least(revoked_at, expires_at) < ?::timestamptz - interval '90 days'
      """;

  private EndedKeyTable() {}

  static long forget(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
      forget.setObject(1, now.atOffset(ZoneOffset.UTC));
      return forget.executeUpdate();
    }
  }
}
