package tidemark.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The SQL that reads a feed.
final class EntryTable {
  /// The reach and the entries in one statement, and so of one moment: entries that are forgotten
  /// meanwhile cannot be missed without the floor being seen to rise.
  private static final String READ =
      """
      select e.epoch, coalesce(s.usn, 0), coalesce(s.floor_usn, 0),
        c.entity_type, c.entity_id, c.usn, c.deleted, c.device_id, c.changed_at
      from feed_epoch e
      left join stream s on s.space_id = ?
      left join lateral (
        select * from change
        where space_id = s.space_id and usn > ? and entity_type = any(?)
        order by usn limit ?) c on true
      order by c.usn
      """;

  private static final String FOREIGN =
      """
      select exists (select from change where space_id = ? and usn > ? and device_id is distinct from ?)
      """;

  private EntryTable() {}

  static Stretch read(Connection connection, UUID space, Wanted wanted) throws SQLException {
    try (PreparedStatement read = connection.prepareStatement(READ)) {
      read.setObject(1, space);
      read.setLong(2, wanted.after());
      read.setArray(
          3, connection.createArrayOf("text", wanted.kinds().stream().map(Kind::text).toArray()));
      read.setInt(4, wanted.limit() + 1);
      List<Entry> entries = new ArrayList<>();
      Extent extent = new Extent(0, 0, 0);
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          extent = new Extent(row.getInt(1), row.getLong(2), row.getLong(3));
          if (row.getString(4) != null) {
            entries.add(entry(row));
          }
        }
      }
      boolean hasMore = entries.size() > wanted.limit();
      return new Stretch(extent, hasMore ? entries.subList(0, wanted.limit()) : entries, hasMore);
    }
  }

  static boolean isOf(Connection connection, UUID space, long after, UUID device)
      throws SQLException {
    try (PreparedStatement foreign = connection.prepareStatement(FOREIGN)) {
      foreign.setObject(1, space);
      foreign.setLong(2, after);
      foreign.setObject(3, device);
      try (ResultSet row = foreign.executeQuery()) {
        row.next();
        return !row.getBoolean(1);
      }
    }
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        Kind.of(row.getString(4)),
        row.getObject(5, UUID.class),
        row.getLong(6),
        row.getBoolean(7),
        row.getObject(8, UUID.class),
        row.getObject(9, OffsetDateTime.class).toInstant());
  }
}
