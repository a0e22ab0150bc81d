package tidemark.setting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tidemark.Ids;

/// The SQL of the table `setting`.
final class SettingTable {
  private static final String ALL =
      "select key, value from setting where space_id = ? order by key";
  private static final String FIND = "select value from setting where space_id = ? and key = ?";
  private static final String COUNT = "select count(*) from setting where space_id = ?";
  private static final String PUT =
      """
      insert into setting (space_id, key, id, value, updated_at) values (?, ?, ?, ?::json, ?)
      on conflict (space_id, key) do update set value = excluded.value, updated_at = excluded.updated_at
      returning id
      """;
  private static final String REMOVE =
      "delete from setting where space_id = ? and key = ? returning id";

  private SettingTable() {}

  static Map<String, String> all(Connection connection, UUID space) throws SQLException {
    try (PreparedStatement all = connection.prepareStatement(ALL)) {
      all.setObject(1, space);
      Map<String, String> settings = new LinkedHashMap<>();
      try (ResultSet row = all.executeQuery()) {
        while (row.next()) {
          settings.put(row.getString(1), row.getString(2));
        }
      }
      return settings;
    }
  }

  static Optional<String> find(Connection connection, UUID space, String key) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setObject(1, space);
      find.setString(2, key);
      try (ResultSet row = find.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  static long count(Connection connection, UUID space) throws SQLException {
    try (PreparedStatement count = connection.prepareStatement(COUNT)) {
      count.setObject(1, space);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  static UUID put(Connection connection, UUID space, Entry entry) throws SQLException {
    try (PreparedStatement put = connection.prepareStatement(PUT)) {
      put.setObject(1, space);
      put.setString(2, entry.key());
      put.setObject(3, Ids.next());
      put.setString(4, entry.value());
      put.setObject(5, entry.at().atOffset(ZoneOffset.UTC));
      try (ResultSet row = put.executeQuery()) {
        row.next();
        return row.getObject(1, UUID.class);
      }
    }
  }

  static Optional<UUID> remove(Connection connection, UUID space, String key) throws SQLException {
    try (PreparedStatement remove = connection.prepareStatement(REMOVE)) {
      remove.setObject(1, space);
      remove.setString(2, key);
      try (ResultSet row = remove.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  record Entry(String key, String value, Instant at) {}
}
