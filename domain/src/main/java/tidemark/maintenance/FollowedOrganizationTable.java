package tidemark.maintenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import tidemark.directory.Company;

/// The SQL by which organisations and memberships follow Keycloak's.
final class FollowedOrganizationTable {
  private static final String DUE =
      """
      select id, keycloak_id from organization
      where keycloak_id is not null and ended_at is null
      order by followed_at nulls first, id limit 50
      """;
  private static final String FOLLOWED = "update organization set followed_at = ? where id = ?";
  private static final String END =
      """
      update organization set ended_at = ? where id = ? and ended_at is null
      """;
  private static final String RENAME =
      """
      update organization set name = ?, alias = ? where id = ? and (name, alias) is distinct from (?, ?)
      """;
  private static final String MISSING =
      """
      select m.person_id, p.subject, m.role = 'owner' from membership m join person p on p.id = m.person_id
      where m.organization_id = ? and m.since < ? and not (p.subject = any (?)) order by p.id limit 300
      """;

  /// Who is a member again may come in by a token again.
  private static final String COME_BACK =
      """
      delete from former_membership f using person p
      where f.organization_id = ? and p.id = f.person_id and f.ended_at < ? and p.subject = any (?)
      """;

  private static final String OWNED =
      """
      select exists (select from membership where organization_id = ? and role = 'owner')
      """;
  private static final String OWN =
      """
      update membership m set role = 'owner' from person p
      where m.organization_id = ? and p.id = m.person_id and p.username = ?
      """;

  private FollowedOrganizationTable() {}

  static List<Followed> due(Connection connection) throws SQLException {
    try (PreparedStatement due = connection.prepareStatement(DUE);
        ResultSet row = due.executeQuery()) {
      List<Followed> found = new ArrayList<>();
      while (row.next()) {
        found.add(new Followed(row.getObject(1, UUID.class), row.getString(2)));
      }
      return found;
    }
  }

  static int followed(Connection connection, UUID organization, Instant now) throws SQLException {
    return stamp(connection, FOLLOWED, organization, now);
  }

  static int end(Connection connection, UUID organization, Instant now) throws SQLException {
    return stamp(connection, END, organization, now);
  }

  static int rename(Connection connection, UUID organization, Company company) throws SQLException {
    try (PreparedStatement rename = connection.prepareStatement(RENAME)) {
      rename.setString(1, company.name());
      rename.setString(2, company.alias());
      rename.setObject(3, organization);
      rename.setString(4, company.name());
      rename.setString(5, company.alias());
      return rename.executeUpdate();
    }
  }

  static List<Enrolment> missing(
      Connection connection, UUID organization, Collection<String> subjects, Instant before)
      throws SQLException {
    try (PreparedStatement missing = connection.prepareStatement(MISSING)) {
      missing.setObject(1, organization);
      missing.setObject(2, before.atOffset(ZoneOffset.UTC));
      missing.setArray(3, connection.createArrayOf("text", subjects.toArray()));
      List<Enrolment> found = new ArrayList<>();
      try (ResultSet row = missing.executeQuery()) {
        while (row.next()) {
          found.add(
              new Enrolment(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)));
        }
      }
      return found;
    }
  }

  static int comeBack(
      Connection connection, UUID organization, Collection<String> subjects, Instant before)
      throws SQLException {
    try (PreparedStatement back = connection.prepareStatement(COME_BACK)) {
      back.setObject(1, organization);
      back.setObject(2, before.atOffset(ZoneOffset.UTC));
      back.setArray(3, connection.createArrayOf("text", subjects.toArray()));
      return back.executeUpdate();
    }
  }

  static boolean isOwned(Connection connection, UUID organization) throws SQLException {
    try (PreparedStatement owned = connection.prepareStatement(OWNED)) {
      owned.setObject(1, organization);
      try (ResultSet row = owned.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  static int own(Connection connection, UUID organization, String username) throws SQLException {
    try (PreparedStatement own = connection.prepareStatement(OWN)) {
      own.setObject(1, organization);
      own.setString(2, username);
      return own.executeUpdate();
    }
  }

  private static int stamp(Connection connection, String sql, UUID organization, Instant now)
      throws SQLException {
    try (PreparedStatement stamp = connection.prepareStatement(sql)) {
      stamp.setObject(1, now.atOffset(ZoneOffset.UTC));
      stamp.setObject(2, organization);
      return stamp.executeUpdate();
    }
  }

  record Followed(UUID id, String keycloakId) {}

  record Enrolment(UUID person, String subject, boolean isOwner) {}
}
