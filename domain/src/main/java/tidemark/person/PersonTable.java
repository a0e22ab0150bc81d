package tidemark.person;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The SQL by which people are found and come into being.
final class PersonTable {
  private static final String FIND =
      """
      select p.id, p.personal_organization_id, p.disabled_at is not null, p.username, p.name, p.email,
        array(select o.keycloak_id from membership m join organization o on o.id = m.organization_id
              where m.person_id = p.id and o.keycloak_id is not null and o.ended_at is null order by o.id),
        array(select o.id from membership m join organization o on o.id = m.organization_id
              where m.person_id = p.id and o.keycloak_id is not null and o.ended_at is null order by o.id)
      from person p where p.subject = ?
      """;
  private static final String INSERT =
      """
      insert into person (id, subject, username, name, email, personal_organization_id, created_at)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (subject) do nothing
      """;
  private static final String RENAME =
      """
      update person set username = ?, name = ?, email = ? where id = ?
      """;

  /// A token outlives its account for a few minutes, and a backup by months.
  private static final String ERASED =
      """
      select exists (select from erasure
        where digest = sha256(convert_to(?, 'UTF8')) and wanted_at is not null)
      """;

  private static final String LIVE = "update person set zone = ? where id = ?";

  private PersonTable() {}

  static Optional<Known> find(Connection connection, String subject) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setString(1, subject);
      try (ResultSet row = find.executeQuery()) {
        return row.next() ? Optional.of(known(row)) : Optional.empty();
      }
    }
  }

  /// Whether this request was the one that brought the person in.
  static boolean insert(Connection connection, Newcomer newcomer, Instant now) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      Identity identity = newcomer.identity();
      insert.setObject(1, newcomer.id());
      insert.setString(2, identity.subject());
      insert.setString(3, identity.username());
      insert.setString(4, identity.name());
      insert.setString(5, identity.email());
      insert.setObject(6, newcomer.personal());
      insert.setObject(7, now.atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    }
  }

  static boolean isErased(Connection connection, String subject) throws SQLException {
    try (PreparedStatement erased = connection.prepareStatement(ERASED)) {
      erased.setString(1, subject);
      try (ResultSet row = erased.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  static int rename(Connection connection, UUID id, Known.Names names) throws SQLException {
    try (PreparedStatement rename = connection.prepareStatement(RENAME)) {
      rename.setString(1, names.username());
      rename.setString(2, names.name());
      rename.setString(3, names.email());
      rename.setObject(4, id);
      return rename.executeUpdate();
    }
  }

  static int live(Connection connection, UUID id, String zone) throws SQLException {
    try (PreparedStatement live = connection.prepareStatement(LIVE)) {
      live.setString(1, zone);
      live.setObject(2, id);
      return live.executeUpdate();
    }
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getBoolean(3),
        new Known.Names(row.getString(4), row.getString(5), row.getString(6)),
        memberships(row.getArray(7), row.getArray(8)));
  }

  private static Map<String, UUID> memberships(Array keycloakIds, Array ids) throws SQLException {
    String[] keys = (String[]) keycloakIds.getArray();
    UUID[] values = (UUID[]) ids.getArray();
    Map<String, UUID> memberships = new HashMap<>();
    for (int i = 0; i < keys.length; i++) {
      memberships.put(keys[i], values[i]);
    }
    return memberships;
  }

  /// Somebody seen for the first time.
  record Newcomer(UUID id, UUID personal, Identity identity) {}
}
