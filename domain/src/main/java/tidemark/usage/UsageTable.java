package tidemark.usage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The SQL that finds what a person calls their devices and their categories.
final class UsageTable {
  private static final String DEVICES = "select id, name from device where space_id = ?";
  private static final String CLASSES =
      "select value from setting where space_id = ? and key = 'classes'";

  private UsageTable() {}

  static Map<UUID, String> devices(Connection connection, UUID space) throws SQLException {
    try (PreparedStatement devices = connection.prepareStatement(DEVICES)) {
      devices.setObject(1, space);
      Map<UUID, String> names = new HashMap<>();
      try (ResultSet row = devices.executeQuery()) {
        while (row.next()) {
          names.put(row.getObject(1, UUID.class), row.getString(2));
        }
      }
      return names;
    }
  }

  /// As JSON text; an empty list when there are none.
  static String classes(Connection connection, UUID space) throws SQLException {
    try (PreparedStatement classes = connection.prepareStatement(CLASSES)) {
      classes.setObject(1, space);
      try (ResultSet row = classes.executeQuery()) {
        return row.next() ? row.getString(1) : "[]";
      }
    }
  }
}
