package tidemark.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// The SQL that writes the tables `stream` and `change`.
final class ChangeTable {
  /// Nothing is counted, but the row is locked.
  private static final String HOLD =
      """
      insert into stream as s (space_id) values (?)
      on conflict (space_id) do update set usn = s.usn
      returning usn
      """;

  /// One statement: it locks the space's counter, takes its next numbers and moves the entries up.
  private static final String APPEND =
      """
      with counter as (
        insert into stream as s (space_id, usn) values (?, ?)
        on conflict (space_id) do update set usn = s.usn + excluded.usn
        returning space_id, usn),
      told as (
        select * from unnest(?::text[], ?::uuid[], ?::boolean[]) with ordinality as t (kind, id, deleted, place)),
      moved as (
        insert into change (space_id, entity_type, entity_id, usn, deleted, device_id, changed_at)
        select space_id, kind, id, usn - ? + place, deleted, ?, ? from counter, told
        on conflict (space_id, entity_type, entity_id) do update
          set usn = excluded.usn, deleted = excluded.deleted,
              device_id = excluded.device_id, changed_at = excluded.changed_at)
      select usn from counter
      """;

  private ChangeTable() {}

  static long hold(Connection connection, UUID space) throws SQLException {
    try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
      hold.setObject(1, space);
      return number(hold);
    }
  }

  static long append(Connection connection, UUID space, Change change) throws SQLException {
    List<Told> things = change.things();
    try (PreparedStatement append = connection.prepareStatement(APPEND)) {
      append.setObject(1, space);
      append.setLong(2, things.size());
      append.setArray(
          3,
          connection.createArrayOf(
              "text", things.stream().map(thing -> thing.kind().text()).toArray()));
      append.setArray(4, connection.createArrayOf("uuid", things.stream().map(Told::id).toArray()));
      append.setArray(
          5, connection.createArrayOf("boolean", things.stream().map(Told::deleted).toArray()));
      append.setLong(6, things.size());
      append.setObject(7, change.device());
      append.setObject(8, change.at().atOffset(ZoneOffset.UTC));
      return number(append);
    }
  }

  private static long number(PreparedStatement statement) throws SQLException {
    try (ResultSet usn = statement.executeQuery()) {
      usn.next();
      return usn.getLong(1);
    }
  }
}
