package tidemark.apikey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The SQL that finds out whose a key is, before there is a caller.
final class KeyTable {
  /// How exactly the last use is kept.
  private static final Duration BLUR = Duration.ofMinutes(1);

  private static final String FIND =
      """
      select id, person_id, organization_id, device_id, scopes, last_used_at is null or last_used_at < ?
      from live_key(?, ?)
      """;
  private static final String OWNER = "select person_id, organization_id from api_key where id = ?";
  private static final String USED = "update api_key set last_used_at = ? where id = ?";

  private static final String ENDING =
      """
      select id, name, prefix, expires_at from api_key
      where person_id = ? and warned_days is not null and revoked_at is null and expires_at > ?
      order by expires_at, id
      """;

  private KeyTable() {}

  static Optional<Found> find(Connection connection, byte[] digest, Instant now)
      throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setObject(1, now.minus(BLUR).atOffset(ZoneOffset.UTC));
      find.setBytes(2, digest);
      find.setObject(3, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = find.executeQuery()) {
        return row.next() ? Optional.of(found(row)) : Optional.empty();
      }
    }
  }

  static Optional<Owner> owner(Connection connection, UUID key) throws SQLException {
    try (PreparedStatement owner = connection.prepareStatement(OWNER)) {
      owner.setObject(1, key);
      try (ResultSet row = owner.executeQuery()) {
        return row.next()
            ? Optional.of(new Owner(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
            : Optional.empty();
      }
    }
  }

  static int used(Connection connection, UUID key, Instant now) throws SQLException {
    try (PreparedStatement used = connection.prepareStatement(USED)) {
      used.setObject(1, now.atOffset(ZoneOffset.UTC));
      used.setObject(2, key);
      return used.executeUpdate();
    }
  }

  static List<EndingKey> ending(Connection connection, UUID person, Instant now)
      throws SQLException {
    try (PreparedStatement ending = connection.prepareStatement(ENDING)) {
      ending.setObject(1, person);
      ending.setObject(2, now.atOffset(ZoneOffset.UTC));
      List<EndingKey> found = new ArrayList<>();
      try (ResultSet row = ending.executeQuery()) {
        while (row.next()) {
          found.add(
              new EndingKey(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  row.getString(3),
                  row.getObject(4, OffsetDateTime.class).toInstant()));
        }
      }
      return found;
    }
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getBoolean(6));
  }

  record Owner(UUID person, UUID organization) {}

  /// A live key; `isStale` when its last use was noted over a minute ago.
  record Found(
      UUID id,
      UUID person,
      UUID organization,
      @Nullable UUID device,
      String scopes,
      boolean isStale) {}
}
