package tidemark.sync.once;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// The SQL of the table `attempt`.
final class AttemptTable {
  private static final String LOCK =
      """
      select pg_try_advisory_xact_lock(hashtextextended(?, 7))
      """;
  private static final String FIND =
      "select request, answer from attempt where space_id = ? and key = ?";
  private static final String KEEP =
      """
      insert into attempt (space_id, key, request, answer, made_at) values (?, ?, ?, ?, ?)
      """;

  private AttemptTable() {}

  /// Whether nobody else is at it; until the transaction ends nobody else will be.
  static boolean lock(Connection connection, UUID space, String key) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setString(1, space + " " + key);
      try (ResultSet row = lock.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  static Optional<Kept> find(Connection connection, UUID space, String key) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setObject(1, space);
      find.setString(2, key);
      try (ResultSet row = find.executeQuery()) {
        return row.next()
            ? Optional.of(new Kept(row.getString(1), row.getString(2)))
            : Optional.empty();
      }
    }
  }

  static int keep(Connection connection, UUID space, Attempt attempt, Answered answered)
      throws SQLException {
    try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
      keep.setObject(1, space);
      keep.setString(2, attempt.key());
      keep.setString(3, digest(attempt));
      keep.setString(4, answered.sealed());
      keep.setObject(5, answered.at().atOffset(ZoneOffset.UTC));
      return keep.executeUpdate();
    }
  }

  private static String digest(Attempt attempt) {
    try {
      byte[] request = attempt.request().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(request));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  record Answered(String sealed, Instant at) {}

  /// What was asked, as a digest, and answered.
  record Kept(String request, String answer) {
    boolean isFor(Attempt attempt) {
      return request.equals(digest(attempt));
    }
  }
}
