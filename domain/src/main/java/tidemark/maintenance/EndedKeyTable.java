package tidemark.maintenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import tidemark.maintenance.job.Batch;

/// The SQL that forgets API keys long after their end.
final class EndedKeyTable {
  private static final String FORGET =
      """
      delete from api_key where ctid in (
        select ctid from api_key where least(revoked_at, expires_at) < ?::timestamptz - interval '90 days' limit 1000)
      """;

  private static final int SIZE = 1_000;

  private EndedKeyTable() {}

  static Batch forget(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
      forget.setObject(1, now.atOffset(ZoneOffset.UTC));
      return Batch.of(forget.executeUpdate(), SIZE);
    }
  }
}
