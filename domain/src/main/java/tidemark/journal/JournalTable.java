package tidemark.journal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import tidemark.Micros;
import tidemark.journal.merge.Version;
import tidemark.json.Json;

/// The SQL of the four tables, which differ in their typed columns alone.
final class JournalTable {
  private JournalTable() {}

  static List<Row> find(Connection connection, UUID space, Type type, Collection<UUID> ids)
      throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(finding(type))) {
      find.setObject(1, space);
      find.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
      List<Row> rows = new ArrayList<>();
      try (ResultSet row = find.executeQuery()) {
        while (row.next()) {
          rows.add(row(type, row));
        }
      }
      return rows;
    }
  }

  static int store(Connection connection, UUID space, List<Row> rows, Instant now)
      throws SQLException {
    Type type = rows.getFirst().key().type();
    ArrayNode documents = Json.mapper().createArrayNode();
    rows.forEach(row -> documents.add(Columns.document(row)));
    try (PreparedStatement store = connection.prepareStatement(storing(type))) {
      store.setObject(1, space);
      store.setObject(2, now.atOffset(ZoneOffset.UTC));
      store.setObject(3, now.atOffset(ZoneOffset.UTC));
      store.setString(4, Json.text(documents));
      return store.executeUpdate();
    }
  }

  static Checksum checksum(Connection connection, UUID space, Type type) throws SQLException {
    try (PreparedStatement sum = connection.prepareStatement(summing(type))) {
      sum.setObject(1, space);
      try (ResultSet row = sum.executeQuery()) {
        row.next();
        return new Checksum(row.getLong(1), row.getString(2));
      }
    }
  }

  private static String summing(Type type) {
    return """
    select count(*), encode(sha256(convert_to(
      coalesce(string_agg(id::text || ':' || digest || chr(10), '' order by id), ''), 'UTF8')), 'hex')
    from %1$s where space_id = ? and deleted_at is null
    """
        .formatted(type.kind().text());
  }

  private static String finding(Type type) {
    return """
    select r.id, r.digest, r.edited_at, r.edited_by, r.deleted_at, r.purged_at, r.data,
      coalesce(c.usn, 0), c.device_id
    from %1$s r
    left join change c on c.space_id = r.space_id and c.entity_type = '%1$s' and c.entity_id = r.id
    where r.space_id = ? and r.id = any(?)
    """
        .formatted(type.kind().text());
  }

  /// One statement for any number of records. The data of a deleted one is left for a while.
  private static String storing(Type type) {
    return """
    insert into %1$s as r (space_id, id, data, digest, edited_at, edited_by, deleted_at, created_at, updated_at%2$s)
    select ?, id, data, digest, edited_at, edited_by, deleted_at, ?, ?%2$s
    from json_to_recordset(?::json) as w (
      id uuid, data json, digest text, edited_at timestamptz, edited_by uuid, deleted_at timestamptz%3$s)
    on conflict (space_id, id) do update set
      data = coalesce(excluded.data, r.data), digest = excluded.digest, edited_at = excluded.edited_at,
      edited_by = excluded.edited_by, deleted_at = excluded.deleted_at, updated_at = excluded.updated_at%4$s
    """
        .formatted(
            type.kind().text(),
            Columns.each(type, ", %1$s"),
            Columns.each(type, ", %1$s %2$s"),
            Columns.each(type, ", %1$s = excluded.%1$s"));
  }

  private static Row row(Type type, ResultSet row) throws SQLException {
    Version version =
        new Version(
            Micros.of(row.getObject(3, OffsetDateTime.class).toInstant()),
            row.getObject(5) != null,
            row.getObject(4, UUID.class),
            row.getString(2));
    return new Row(
        new Row.Key(type, row.getObject(1, UUID.class)),
        version,
        row.getLong(8),
        row.getObject(9, UUID.class),
        row.getObject(6) != null,
        row.getString(7));
  }
}
