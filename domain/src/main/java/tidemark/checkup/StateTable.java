package tidemark.checkup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// The SQL of a checkup.
final class StateTable {
  private static final String STATE =
      """
      select clock_timestamp(),
        (select count(*) from flyway_schema_history where not success),
        (select coalesce(max(version), '') from flyway_schema_history where success),
        (select count(*) from webhook_message m join webhook w on w.space_id = m.space_id and w.id = m.webhook_id
          where m.space_id is not null and m.state = 'waiting' and m.due_at < ?),
        (select count(*) from erasure where status in ('wanted', 'erased') and wanted_at < ?)
      """;

  private StateTable() {}

  /// @param late messages that are due and were not tried
  record State(Instant now, long failed, String version, long late, long stuck) {}

  static State read(Connection connection, Instant hourAgo, Instant dayAgo) throws SQLException {
    try (PreparedStatement state = connection.prepareStatement(STATE)) {
      state.setObject(1, hourAgo.atOffset(ZoneOffset.UTC));
      state.setObject(2, dayAgo.atOffset(ZoneOffset.UTC));
      try (ResultSet row = state.executeQuery()) {
        row.next();
        return new State(
            row.getObject(1, OffsetDateTime.class).toInstant(),
            row.getLong(2),
            row.getString(3),
            row.getLong(4),
            row.getLong(5));
      }
    }
  }
}
