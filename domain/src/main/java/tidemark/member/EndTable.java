package tidemark.member;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// The SQL that begins and ends memberships, for the installation.
final class EndTable {
  private static final String END =
      """
      delete from membership where organization_id = ? and person_id = ?
      """;
  private static final String REMEMBER =
      """
      insert into former_membership (organization_id, person_id, ended_at) values (?, ?, ?)
      on conflict (organization_id, person_id) do update set ended_at = excluded.ended_at
      """;
  private static final String KEYS_GO_HOME =
      """
      update api_key k set organization_id = p.personal_organization_id
      from person p where p.id = k.person_id and k.organization_id = ? and k.person_id = ?
      """;

  private EndTable() {}

  static int end(Connection connection, UUID organization, UUID person, Instant now)
      throws SQLException {
    for (String statement : List.of(END, KEYS_GO_HOME)) {
      try (PreparedStatement step = connection.prepareStatement(statement)) {
        step.setObject(1, organization);
        step.setObject(2, person);
        step.executeUpdate();
      }
    }
    try (PreparedStatement remember = connection.prepareStatement(REMEMBER)) {
      remember.setObject(1, organization);
      remember.setObject(2, person);
      remember.setObject(3, now.atOffset(ZoneOffset.UTC));
      return remember.executeUpdate();
    }
  }
}
