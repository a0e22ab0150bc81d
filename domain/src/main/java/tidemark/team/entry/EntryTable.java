package tidemark.team.entry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import tidemark.team.TeamCode;
import tidemark.team.TeamView;

/// The SQL by which people come into teams. All of it runs for the installation.
final class EntryTable {
  /// With whether the person belongs to the organisation, if the team has one.
  private static final String BY_CODE =
      """
      select t.id, t.organization_id, t.name, t.invite_code, t.created_by, t.created_at, t.modified_at,
        o.kind = 'personal' or exists (
          select from membership m where m.organization_id = o.id and m.person_id = ?)
      from team t join organization o on o.id = t.organization_id
      where t.invite_code = ? and t.deleted_at is null and o.ended_at is null
      """;

  private static final String OFFERED =
      """
      select t.invite_code from team_offer f join team t on t.id = f.team_id
      where f.person_id = ? and f.expires_at > ? and (t.id::text = ? or t.client_ref = ?)
      limit 1
      """;
  private static final String OFFER =
      """
      insert into team_offer (person_id, team_id, expires_at) values (?, ?, ?)
      on conflict (person_id, team_id) do update set expires_at = excluded.expires_at
      """;
  private static final String TIDY =
      "delete from team_offer where person_id = ? and expires_at < ?";

  /// Who comes waits for who goes.
  private static final String LOCK =
      """
      select (select count(*) from team_member m where m.team_id = t.id) from team t
      where t.id = ? and t.invite_code = ? and t.deleted_at is null
      for no key update of t
      """;

  private static final String JOIN =
      """
      insert into team_member (team_id, person_id, id, role, joined_at, changed_at)
      values (?, ?, ?, 'member', ?, ?)
      on conflict (team_id, person_id) do nothing
      """;

  private EntryTable() {}

  static Optional<Found> byCode(Connection connection, UUID person, TeamCode code)
      throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(BY_CODE)) {
      find.setObject(1, person);
      find.setString(2, code.text());
      try (ResultSet row = find.executeQuery()) {
        return row.next() ? Optional.of(new Found(view(row), row.getBoolean(8))) : Optional.empty();
      }
    }
  }

  /// The code of a team that was offered to a person not long ago, by the team's id or its
  /// creator's name for it.
  static Optional<String> offered(Connection connection, UUID person, String team, Instant now)
      throws SQLException {
    try (PreparedStatement offered = connection.prepareStatement(OFFERED)) {
      offered.setObject(1, person);
      offered.setObject(2, at(now));
      offered.setString(3, team);
      offered.setString(4, team);
      try (ResultSet row = offered.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  static int offer(Connection connection, Newcomer newcomer, Instant now, Instant end)
      throws SQLException {
    try (PreparedStatement tidy = connection.prepareStatement(TIDY);
        PreparedStatement offer = connection.prepareStatement(OFFER)) {
      tidy.setObject(1, newcomer.person());
      tidy.setObject(2, at(now));
      tidy.executeUpdate();
      offer.setObject(1, newcomer.person());
      offer.setObject(2, newcomer.team());
      offer.setObject(3, at(end));
      return offer.executeUpdate();
    }
  }

  /// How many there are, and nobody else comes or goes until the transaction ends; empty when the
  /// code is not the team's any more.
  static Optional<Integer> lock(Connection connection, TeamView team) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setObject(1, team.id());
      lock.setString(2, team.code());
      try (ResultSet row = lock.executeQuery()) {
        return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
      }
    }
  }

  /// Whether the person was no member yet.
  static boolean join(Connection connection, Newcomer newcomer, Instant now) throws SQLException {
    try (PreparedStatement join = connection.prepareStatement(JOIN)) {
      join.setObject(1, newcomer.team());
      join.setObject(2, newcomer.person());
      join.setObject(3, newcomer.id());
      join.setObject(4, at(now));
      join.setObject(5, at(now));
      return join.executeUpdate() == 1;
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
        null,
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        null);
  }

  /// @param isMeant whether this person may join it
  record Found(TeamView team, boolean isMeant) {}

  /// @param id of the membership to be
  record Newcomer(UUID team, UUID person, UUID id) {}
}
