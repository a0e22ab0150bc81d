package tidemark.login;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/// The SQL of the table `left_login`.
final class LeftLoginTable {
  private static final String ADD =
      "insert into left_login (session, left_at) values (?, ?) on conflict do nothing";
  private static final String HAS = "select exists (select from left_login where session = ?)";

  private LeftLoginTable() {}

  static int add(Connection connection, String session, Instant now) throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setString(1, session);
      add.setObject(2, now.atOffset(ZoneOffset.UTC));
      return add.executeUpdate();
    }
  }

  static boolean has(Connection connection, String session) throws SQLException {
    try (PreparedStatement has = connection.prepareStatement(HAS)) {
      has.setString(1, session);
      try (ResultSet row = has.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
