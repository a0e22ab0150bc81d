package tidemark.team.member;

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
import tidemark.team.TeamRole;

/// The SQL on members of teams. What writes runs for the installation.
final class TeamMemberTable {
  private static final String LIST =
      """
      select m.id, m.team_id, p.id, p.name, p.email, m.role, m.client_ref, m.joined_at, m.changed_at
      from team_member m join person p on p.id = m.person_id
      where m.team_id = ? and (?::uuid is null or m.person_id = ?)
      order by m.joined_at, m.id limit ?
      """;
  private static final String PLACE = "select team_id, person_id from team_member where id = ?";
  private static final String OTHERS =
      """
      select count(*), count(*) filter (where m.role = 'owner' and p.disabled_at is null)
      from team_member m join person p on p.id = m.person_id
      where m.team_id = ? and m.person_id <> ?
      """;
  private static final String APPOINT =
      "update team_member set role = ?, changed_at = ? where team_id = ? and person_id = ?";
  private static final String NAME =
      """
      update team_member set client_ref = ? where team_id = ? and person_id = ? and client_ref is null
      """;
  private static final String REMOVE =
      "delete from team_member where team_id = ? and person_id = ?";

  private TeamMemberTable() {}

  static List<TeamMemberView> list(Connection connection, UUID team, @Nullable UUID only)
      throws SQLException {
    try (PreparedStatement list = connection.prepareStatement(LIST)) {
      list.setObject(1, team);
      list.setObject(2, only);
      list.setObject(3, only);
      list.setInt(4, Page.LARGEST);
      List<TeamMemberView> found = new ArrayList<>();
      try (ResultSet row = list.executeQuery()) {
        while (row.next()) {
          found.add(view(row));
        }
      }
      return found;
    }
  }

  /// Which team and person a membership is of, if it is of a team of the caller's.
  static Optional<Place> place(Connection connection, UUID membership) throws SQLException {
    try (PreparedStatement place = connection.prepareStatement(PLACE)) {
      place.setObject(1, membership);
      try (ResultSet row = place.executeQuery()) {
        return row.next()
            ? Optional.of(new Place(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
            : Optional.empty();
      }
    }
  }

  static Others others(Connection connection, UUID team, UUID than) throws SQLException {
    try (PreparedStatement others = connection.prepareStatement(OTHERS)) {
      others.setObject(1, team);
      others.setObject(2, than);
      try (ResultSet row = others.executeQuery()) {
        row.next();
        return new Others(row.getInt(1), row.getInt(2));
      }
    }
  }

  static int appoint(Connection connection, Place place, TeamRole role, Instant now)
      throws SQLException {
    try (PreparedStatement appoint = connection.prepareStatement(APPOINT)) {
      appoint.setString(1, role.text());
      appoint.setObject(2, now.atOffset(ZoneOffset.UTC));
      appoint.setObject(3, place.team());
      appoint.setObject(4, place.person());
      return appoint.executeUpdate();
    }
  }

  /// The first name a client gives stays.
  static int name(Connection connection, Place place, String ref) throws SQLException {
    try (PreparedStatement name = connection.prepareStatement(NAME)) {
      name.setString(1, ref);
      name.setObject(2, place.team());
      name.setObject(3, place.person());
      return name.executeUpdate();
    }
  }

  static int remove(Connection connection, Place place) throws SQLException {
    try (PreparedStatement remove = connection.prepareStatement(REMOVE)) {
      remove.setObject(1, place.team());
      remove.setObject(2, place.person());
      return remove.executeUpdate();
    }
  }

  private static TeamMemberView view(ResultSet row) throws SQLException {
    return new TeamMemberView(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getString(5),
        TeamRole.of(row.getString(6)),
        row.getString(7),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        row.getObject(9, OffsetDateTime.class).toInstant());
  }

  record Place(UUID team, UUID person) {}

  /// How many there are beside one, and how many of them own the team.
  record Others(int members, int owners) {}
}
