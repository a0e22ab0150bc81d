package tidemark.team.block;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// The SQL of the table `team_block_item`.
final class BlockTable {
  private static final String LIST =
      """
      select id, item_type, value, added_by, created_at from team_block_item
      where space_id = ? order by item_type, value
      """;
  private static final String ADD =
      """
      insert into team_block_item (space_id, id, item_type, value, added_by, created_at)
      values (?, ?, ?, ?, ?, ?)
      on conflict (space_id, item_type, value) do nothing
      """;
  private static final String REMOVE = "delete from team_block_item where space_id = ? and id = ?";

  private BlockTable() {}

  static List<BlockItem> list(Connection connection, UUID space) throws SQLException {
    try (PreparedStatement list = connection.prepareStatement(LIST)) {
      list.setObject(1, space);
      List<BlockItem> found = new ArrayList<>();
      try (ResultSet row = list.executeQuery()) {
        while (row.next()) {
          found.add(item(row));
        }
      }
      return found;
    }
  }

  /// Whether it was not there.
  static boolean add(Connection connection, UUID space, BlockItem item) throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setObject(1, space);
      add.setObject(2, item.id());
      add.setString(3, item.type().text());
      add.setString(4, item.value());
      add.setObject(5, item.addedBy());
      add.setObject(6, item.createdAt().atOffset(ZoneOffset.UTC));
      return add.executeUpdate() == 1;
    }
  }

  static boolean remove(Connection connection, UUID space, UUID id) throws SQLException {
    try (PreparedStatement remove = connection.prepareStatement(REMOVE)) {
      remove.setObject(1, space);
      remove.setObject(2, id);
      return remove.executeUpdate() == 1;
    }
  }

  private static BlockItem item(ResultSet row) throws SQLException {
    return new BlockItem(
        row.getObject(1, UUID.class),
        BlockType.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
        row.getString(3),
        row.getObject(4, UUID.class),
        row.getObject(5, OffsetDateTime.class).toInstant());
  }
}
