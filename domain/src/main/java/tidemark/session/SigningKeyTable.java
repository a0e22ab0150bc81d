package tidemark.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// The SQL of the table `signing_key`.
final class SigningKeyTable {
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('signing_key', 0))";
  private static final String NEWEST =
      """
      select kid, public_key, sealed from signing_key where created_at > ?
      order by created_at desc limit 1
      """;
  private static final String FIND =
      "select kid, public_key, sealed from signing_key where kid = ? and created_at > ?";
  private static final String INSERT =
      "insert into signing_key (kid, public_key, sealed, created_at) values (?, ?, ?, ?)";
  private static final String FORGET = "delete from signing_key where created_at < ?";

  private SigningKeyTable() {}

  /// Until commit nobody else makes a key.
  static boolean lock(Connection connection) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      return lock.execute();
    }
  }

  static Optional<Row> newest(Connection connection, Instant madeAfter) throws SQLException {
    try (PreparedStatement newest = connection.prepareStatement(NEWEST)) {
      newest.setObject(1, madeAfter.atOffset(ZoneOffset.UTC));
      return row(newest);
    }
  }

  static Optional<Row> find(Connection connection, String kid, Instant madeAfter)
      throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setString(1, kid);
      find.setObject(2, madeAfter.atOffset(ZoneOffset.UTC));
      return row(find);
    }
  }

  static Row insert(Connection connection, Row key, Instant now) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, key.kid());
      insert.setString(2, key.publicKey());
      insert.setString(3, key.sealed());
      insert.setObject(4, now.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
      return key;
    }
  }

  static int forget(Connection connection, Instant madeBefore) throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
      forget.setObject(1, madeBefore.atOffset(ZoneOffset.UTC));
      return forget.executeUpdate();
    }
  }

  private static Optional<Row> row(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      return row.next()
          ? Optional.of(new Row(row.getString(1), row.getString(2), row.getString(3)))
          : Optional.empty();
    }
  }

  /// A key as it is kept, in Base64.
  record Row(String kid, String publicKey, String sealed) {}
}
