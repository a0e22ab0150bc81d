package tidemark.maintenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import tidemark.maintenance.job.Batch;

/// The SQL that forgets logins, invitations and offers long after their end.
final class EndedLoginTable {
  private static final int SIZE = 1_000;
  private static final Map<String, Duration> STATEMENTS =
      Map.of(
          """
          delete from login_session where ctid in (
            select ctid from login_session where least(revoked_at, expires_at) < ? limit 1000)
          """,
          Duration.ofDays(90),
          """
          delete from invitation where ctid in (
            select ctid from invitation where least(ended_at, expires_at) < ? limit 1000)
          """,
          Duration.ofDays(90),
          """
          delete from team_offer where ctid in (
            select ctid from team_offer where expires_at < ? limit 1000)
          """,
          Duration.ofDays(1),
          // longer than the longest token
          """
          delete from left_login where ctid in (
            select ctid from left_login where left_at < ? limit 1000)
          """,
          Duration.ofDays(8),
          // nobody has confirmed it
          """
          delete from erasure where ctid in (
            select ctid from erasure where status = 'asked' and asked_at < ? limit 1000)
          """,
          Duration.ofDays(1));

  private EndedLoginTable() {}

  static Batch forget(Connection connection, Instant now) throws SQLException {
    long rows = 0;
    boolean more = false;
    for (var entry : STATEMENTS.entrySet()) {
      try (PreparedStatement forget = connection.prepareStatement(entry.getKey())) {
        forget.setObject(1, now.minus(entry.getValue()).atOffset(ZoneOffset.UTC));
        int gone = forget.executeUpdate();
        rows += gone;
        more |= gone >= SIZE;
      }
    }
    return new Batch(rows, more);
  }
}
