package tidemark.team;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Page;

/// The SQL of the table `team`. What writes runs for the installation.
final class TeamTable {
  /// Row security shows those of the person; the one joined last comes first.
  private static final String LIST =
      """
      select t.id, t.organization_id, t.name, t.invite_code, t.created_by,
        case when t.created_by = m.person_id then t.client_ref end, t.created_at, t.modified_at, m.role
      from team t join team_member m on m.team_id = t.id and m.person_id = ?
      where ?::uuid is null or t.id = ?
      order by m.joined_at desc, t.id desc limit ?
      """;

  private static final String BELONGS =
      """
      select exists (select from membership m join organization o on o.id = m.organization_id
        where m.organization_id = ? and m.person_id = ? and o.ended_at is null)
      """;
  private static final String OWNED =
      "select count(*) from team_member where person_id = ? and role = 'owner'";
  private static final String INSERT =
      """
      insert into team (id, organization_id, name, invite_code, created_by, client_ref, created_at, modified_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;
  private static final String FOUNDER =
      """
      insert into team_member (team_id, person_id, id, role, joined_at, changed_at)
      values (?, ?, ?, 'owner', ?, ?)
      """;
  private static final String BY_REF =
      "select id from team where created_by = ? and client_ref = ?";
  private static final String RENAME =
      "update team set name = ?, modified_at = ? where id = ? and modified_at < ?";

  /// Who comes, goes or changes a role queues here, so that two owners cannot both step down.
  private static final String LOCK =
      "select deleted_at is null from team where id = ? for no key update";

  private static final String RENEW =
      """
      update team set invite_code = ?
      where id = ? and not exists (select from team taken where taken.invite_code = ?)
      """;
  private static final String FORGET_OFFERS = "delete from team_offer where team_id = ?";
  private static final String FORGET_MEMBERS = "delete from team_member where team_id = ?";
  private static final String END = "update team set deleted_at = ?, modified_at = ? where id = ?";

  private TeamTable() {}

  static List<TeamView> list(Connection connection, UUID person, @Nullable UUID only)
      throws SQLException {
    try (PreparedStatement list = connection.prepareStatement(LIST)) {
      list.setObject(1, person);
      list.setObject(2, only);
      list.setObject(3, only);
      list.setInt(4, Page.LARGEST);
      List<TeamView> found = new ArrayList<>();
      try (ResultSet row = list.executeQuery()) {
        while (row.next()) {
          found.add(view(row));
        }
      }
      return found;
    }
  }

  static boolean belongs(Connection connection, UUID organization, UUID person)
      throws SQLException {
    try (PreparedStatement belongs = connection.prepareStatement(BELONGS)) {
      belongs.setObject(1, organization);
      belongs.setObject(2, person);
      try (ResultSet row = belongs.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  static int owned(Connection connection, UUID person) throws SQLException {
    try (PreparedStatement owned = connection.prepareStatement(OWNED)) {
      owned.setObject(1, person);
      try (ResultSet row = owned.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /// Whether there is a new row: neither the code nor the client's name was taken.
  static boolean insert(Connection connection, New made) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, made.id());
      insert.setObject(2, made.organization());
      insert.setString(3, made.form().name());
      insert.setString(4, made.code().text());
      insert.setObject(5, made.founder());
      insert.setString(6, made.form().ref());
      insert.setObject(7, at(made.now()));
      insert.setObject(8, at(made.form().modifiedBy(made.now())));
      return insert.executeUpdate() == 1;
    }
  }

  static UUID found(Connection connection, New made, UUID member) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(FOUNDER)) {
      insert.setObject(1, made.id());
      insert.setObject(2, made.founder());
      insert.setObject(3, member);
      insert.setObject(4, at(made.now()));
      insert.setObject(5, at(made.now()));
      insert.executeUpdate();
      return member;
    }
  }

  static Optional<UUID> byRef(Connection connection, UUID founder, @Nullable String ref)
      throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(BY_REF)) {
      find.setObject(1, founder);
      find.setString(2, ref);
      try (ResultSet row = find.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  /// Whether this name was newer.
  static boolean rename(Connection connection, UUID team, String name, Instant modified)
      throws SQLException {
    try (PreparedStatement rename = connection.prepareStatement(RENAME)) {
      rename.setString(1, name);
      rename.setObject(2, at(modified));
      rename.setObject(3, team);
      rename.setObject(4, at(modified));
      return rename.executeUpdate() == 1;
    }
  }

  /// Whether there still is such a team.
  static boolean lock(Connection connection, UUID team) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setObject(1, team);
      try (ResultSet row = lock.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  static boolean renew(Connection connection, UUID team, TeamCode code) throws SQLException {
    try (PreparedStatement renew = connection.prepareStatement(RENEW)) {
      renew.setString(1, code.text());
      renew.setObject(2, team);
      renew.setString(3, code.text());
      if (renew.executeUpdate() == 0) {
        return false;
      }
    }
    forget(connection, FORGET_OFFERS, team);
    return true;
  }

  static int end(Connection connection, UUID team, Instant now) throws SQLException {
    forget(connection, FORGET_OFFERS, team);
    forget(connection, FORGET_MEMBERS, team);
    try (PreparedStatement end = connection.prepareStatement(END)) {
      end.setObject(1, at(now));
      end.setObject(2, at(now));
      end.setObject(3, team);
      return end.executeUpdate();
    }
  }

  private static void forget(Connection connection, String statement, UUID team)
      throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(statement)) {
      forget.setObject(1, team);
      forget.executeUpdate();
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static TeamView view(ResultSet row) throws SQLException {
    return new TeamView(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getObject(5, UUID.class),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        TeamRole.of(row.getString(9)));
  }

  record New(UUID id, UUID organization, UUID founder, TeamForm form, TeamCode code, Instant now) {}
}
