package tidemark.sync.conflict;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.journal.Type;
import tidemark.json.Json;

/// The SQL of the table `sync_conflict`.
final class ConflictTable {
  private static final String KEEP =
      """
      insert into sync_conflict (
        space_id, id, entity_type, entity_id, was_record, data, digest, edited_at, edited_by, found_at)
      select ?, id, entity_type, entity_id, was_record, data, digest, edited_at, edited_by, ?
      from json_to_recordset(?::json) as w (
        id uuid, entity_type text, entity_id uuid, was_record boolean, data json, digest text,
        edited_at timestamptz, edited_by uuid)
      on conflict (space_id, entity_type, entity_id, edited_by, digest) do nothing
      """;
  private static final String FIND =
      """
      select id, entity_type, entity_id, was_record, data, edited_at, edited_by, found_at, restored_at
      from sync_conflict where space_id = ? and (? or id = ?) order by found_at desc, id desc limit ?
      """;
  private static final String RESTORED =
      """
      update sync_conflict set restored_at = ? where space_id = ? and id = ?
      """;

  private ConflictTable() {}

  static int keep(Connection connection, UUID space, ArrayNode losers, Instant now)
      throws SQLException {
    try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
      keep.setObject(1, space);
      keep.setObject(2, now.atOffset(ZoneOffset.UTC));
      keep.setString(3, Json.text(losers));
      return keep.executeUpdate();
    }
  }

  static List<Conflict> newest(Connection connection, UUID space, int limit) throws SQLException {
    return find(connection, space, null, limit);
  }

  static Optional<Conflict> find(Connection connection, UUID space, UUID id) throws SQLException {
    return find(connection, space, id, 1).stream().findFirst();
  }

  static int restored(Connection connection, UUID space, UUID id, Instant now) throws SQLException {
    try (PreparedStatement restored = connection.prepareStatement(RESTORED)) {
      restored.setObject(1, now.atOffset(ZoneOffset.UTC));
      restored.setObject(2, space);
      restored.setObject(3, id);
      return restored.executeUpdate();
    }
  }

  private static List<Conflict> find(
      Connection connection, UUID space, @Nullable UUID id, int limit) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setObject(1, space);
      find.setBoolean(2, id == null);
      find.setObject(3, id);
      find.setInt(4, limit);
      List<Conflict> found = new ArrayList<>();
      try (ResultSet row = find.executeQuery()) {
        while (row.next()) {
          found.add(conflict(row));
        }
      }
      return found;
    }
  }

  private static Conflict conflict(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime restoredAt = row.getObject(9, OffsetDateTime.class);
    return new Conflict(
        row.getObject(1, UUID.class),
        Type.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
        row.getObject(3, UUID.class),
        row.getBoolean(4),
        row.getString(5),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getObject(7, UUID.class),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        restoredAt == null ? null : restoredAt.toInstant());
  }
}
