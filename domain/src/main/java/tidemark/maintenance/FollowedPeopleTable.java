package tidemark.maintenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The SQL that disables and enables people.
final class FollowedPeopleTable {
  /// A few hundred a run: each of them is asked for once more.
  private static final String MISSING =
      """
      select id, subject, personal_organization_id from person
      where disabled_at is null and not (subject = any (?)) order by id limit 300
      """;

  private static final String BACK =
      """
      select id, subject, personal_organization_id from person
      where disabled_at is not null and subject = any (?)
        and not exists (select from erasure e where e.person_id = person.id and e.wanted_at is not null)
      """;
  private static final String DISABLE =
      """
      update person set disabled_at = ? where id = ? and disabled_at is null
      """;
  private static final String ENABLE = "update person set disabled_at = null where id = ?";

  private FollowedPeopleTable() {}

  /// Those who may come in here, and are not among the enabled ones.
  static List<Followed> missing(Connection connection, Set<String> enabled) throws SQLException {
    return find(connection, MISSING, enabled);
  }

  /// Those who may not come in here, and are among the enabled ones.
  static List<Followed> back(Connection connection, Set<String> enabled) throws SQLException {
    return find(connection, BACK, enabled);
  }

  static int disable(Connection connection, UUID person, Instant now) throws SQLException {
    try (PreparedStatement disable = connection.prepareStatement(DISABLE)) {
      disable.setObject(1, now.atOffset(ZoneOffset.UTC));
      disable.setObject(2, person);
      return disable.executeUpdate();
    }
  }

  static int enable(Connection connection, UUID person) throws SQLException {
    try (PreparedStatement enable = connection.prepareStatement(ENABLE)) {
      enable.setObject(1, person);
      return enable.executeUpdate();
    }
  }

  private static List<Followed> find(Connection connection, String sql, Set<String> subjects)
      throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(sql)) {
      find.setArray(1, connection.createArrayOf("text", subjects.toArray()));
      List<Followed> found = new ArrayList<>();
      try (ResultSet row = find.executeQuery()) {
        while (row.next()) {
          found.add(
              new Followed(
                  row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class)));
        }
      }
      return found;
    }
  }

  record Followed(UUID id, String subject, UUID organization) {}
}
