package tidemark.organization;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import tidemark.Ids;

/// The SQL by which organisations and memberships come into being: each statement may meet its own
/// twin.
final class OrganizationTable {
  private static final String MIRROR =
      """
      insert into organization (id, keycloak_id, alias, name, kind, created_at)
      values (?, ?, ?, ?, 'company', ?)
      on conflict (keycloak_id) do update set alias = excluded.alias
      returning id
      """;
  private static final String PERSONAL =
      """
      insert into organization (id, name, kind, created_at) values (?, ?, 'personal', ?)
      """;
  private static final String JOIN =
      """
      with joined as (select ?::uuid as organization_id, ?::uuid as person_id, ? as role, ?::timestamptz as since)
      insert into membership (organization_id, person_id, role, since)
      select organization_id, person_id, role, since from joined
      where not exists (select from former_membership f
        where f.organization_id = joined.organization_id and f.person_id = joined.person_id)
      on conflict (organization_id, person_id) do nothing
      """;

  private static final String JOINED =
      """
      select exists (select from membership where organization_id = ? and person_id = ?)
      """;

  private OrganizationTable() {}

  static UUID mirror(Connection connection, Organized known, Instant now) throws SQLException {
    try (PreparedStatement mirror = connection.prepareStatement(MIRROR)) {
      mirror.setObject(1, Ids.next());
      mirror.setString(2, known.keycloakId());
      mirror.setString(3, known.alias());
      mirror.setString(4, known.alias());
      mirror.setObject(5, now.atOffset(ZoneOffset.UTC));
      try (ResultSet id = mirror.executeQuery()) {
        id.next();
        return id.getObject(1, UUID.class);
      }
    }
  }

  static int personal(Connection connection, UUID id, String name, Instant now)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(PERSONAL)) {
      insert.setObject(1, id);
      insert.setString(2, name);
      insert.setObject(3, now.atOffset(ZoneOffset.UTC));
      return insert.executeUpdate();
    }
  }

  static boolean join(Connection connection, Joining joining, Instant now) throws SQLException {
    try (PreparedStatement join = connection.prepareStatement(JOIN)) {
      join.setObject(1, joining.organization());
      join.setObject(2, joining.person());
      join.setString(3, joining.role().text());
      join.setObject(4, now.atOffset(ZoneOffset.UTC));
      return join.executeUpdate() == 1 || isJoined(connection, joining);
    }
  }

  private static boolean isJoined(Connection connection, Joining joining) throws SQLException {
    try (PreparedStatement joined = connection.prepareStatement(JOINED)) {
      joined.setObject(1, joining.organization());
      joined.setObject(2, joining.person());
      try (ResultSet row = joined.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
