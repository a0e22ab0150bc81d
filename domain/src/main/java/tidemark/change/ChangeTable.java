package tidemark.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;

/// The SQL of the tables `stream` and `change`.
final class ChangeTable {
  /// One statement: it locks the space's counter, takes its next number and moves the entry up.
  private static final String APPEND =
      """
      with counter as (
        insert into stream as s (space_id, usn) values (?, 1)
        on conflict (space_id) do update set usn = s.usn + 1
        returning space_id, usn)
      insert into change (space_id, entity_type, entity_id, usn, deleted, device_id, changed_at)
      select space_id, ?, ?, usn, ?, ?, ? from counter
      on conflict (space_id, entity_type, entity_id) do update
        set usn = excluded.usn, deleted = excluded.deleted,
            device_id = excluded.device_id, changed_at = excluded.changed_at
      returning usn
      """;

  private ChangeTable() {}

  static long append(Connection connection, UUID space, Change change) throws SQLException {
    try (PreparedStatement append = connection.prepareStatement(APPEND)) {
      append.setObject(1, space);
      append.setString(2, change.kind());
      append.setObject(3, change.id());
      append.setBoolean(4, change.deleted());
      append.setObject(5, change.device());
      append.setObject(6, change.at().atOffset(ZoneOffset.UTC));
      try (ResultSet usn = append.executeQuery()) {
        usn.next();
        return usn.getLong(1);
      }
    }
  }
}
