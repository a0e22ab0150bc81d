package tidemark.apikey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The SQL that finds out whose a key is, before there is a caller.
final class KeyTable {
  private static final String FIND =
      """
      select k.id, k.person_id, k.organization_id, k.device_id, k.scopes,
        k.last_used_at is null or k.last_used_at < ? - interval '1 minute'
      from api_key k join person p on p.id = k.person_id
      where (k.digest = ? or k.former_digest = ? and k.former_until > ?)
        and k.revoked_at is null and (k.expires_at is null or k.expires_at > ?)
        and p.disabled_at is null
      """;
  private static final String OWNER = "select person_id, organization_id from api_key where id = ?";
  private static final String USED = "update api_key set last_used_at = ? where id = ?";

  private KeyTable() {}

  static Optional<Found> find(Connection connection, byte[] digest, Instant now)
      throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setObject(1, now.atOffset(ZoneOffset.UTC));
      find.setBytes(2, digest);
      find.setBytes(3, digest);
      find.setObject(4, now.atOffset(ZoneOffset.UTC));
      find.setObject(5, now.atOffset(ZoneOffset.UTC));
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
