package tidemark.consent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The SQL of the table `consent`.
final class ConsentTable {
  private static final String SINCE =
      """
      select m.since from membership m join organization o on o.id = m.organization_id
      where m.organization_id = ? and m.person_id = ? and o.ended_at is null
      union all
      select t.joined_at from team_member t where t.team_id = ? and t.person_id = ?
      """;

  /// Makes the row, or gives it again unless it counts.
  private static final String GRANT =
      """
      insert into consent as c (space_id, id, topic, organization_id, team_id, granted_at)
      values (?, ?, ?, ?, ?, ?)
      on conflict (space_id, topic, organization_id, team_id) do update
        set granted_at = excluded.granted_at, withdrawn_at = null
        where c.withdrawn_at is not null or c.granted_at < ?
      returning id
      """;

  /// As `GRANT`, but what was withdrawn since the person belongs there stays withdrawn. The row is
  /// locked either way, so that a withdrawal comes before or after what follows.
  private static final String AGREE =
      """
      insert into consent as c (space_id, id, topic, organization_id, team_id, granted_at)
      values (?, ?, ?, ?, ?, ?)
      on conflict (space_id, topic, organization_id, team_id) do update
        set granted_at = excluded.granted_at, withdrawn_at = null
        where greatest(c.granted_at, c.withdrawn_at) < ?
      returning id
      """;

  private static final String COUNTING =
      """
      select id from consent
      where space_id = ? and topic = ? and organization_id is not distinct from ?::uuid
        and team_id is not distinct from ?::uuid and withdrawn_at is null and granted_at >= ?
      for share
      """;
  private static final String WITHDRAW =
      """
      update consent set withdrawn_at = ? where space_id = ? and id = ? and withdrawn_at is null
      """;
  private static final String LIST =
      """
      select c.id, c.topic, c.organization_id, c.team_id, c.granted_at, c.withdrawn_at,
        coalesce(c.withdrawn_at is null and c.granted_at >= coalesce(m.since, t.joined_at), false)
      from consent c
        left join membership m on m.organization_id = c.organization_id and m.person_id = c.space_id
        left join team_member t on t.team_id = c.team_id and t.person_id = c.space_id
      where c.space_id = ? and (?::uuid is null or c.id = ?)
      order by c.granted_at desc, c.id
      """;
  private static final String PEOPLE = "select person_id from consenting where topic = ?";

  private ConsentTable() {}

  /// Since when a person belongs to an audience.
  static Optional<Instant> since(Connection connection, UUID space, Audience audience)
      throws SQLException {
    try (PreparedStatement since = connection.prepareStatement(SINCE)) {
      since.setObject(1, audience.organization());
      since.setObject(2, space);
      since.setObject(3, audience.team());
      since.setObject(4, space);
      try (ResultSet row = since.executeQuery()) {
        return row.next()
            ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
            : Optional.empty();
      }
    }
  }

  static Optional<UUID> grant(Connection connection, UUID space, Given given) throws SQLException {
    return give(connection, GRANT, space, given);
  }

  static Optional<UUID> agree(Connection connection, UUID space, Given given) throws SQLException {
    return give(connection, AGREE, space, given);
  }

  private static Optional<UUID> give(
      Connection connection, String statement, UUID space, Given given) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(statement)) {
      insert.setObject(1, space);
      insert.setObject(2, given.id());
      insert.setString(3, given.topic().text());
      insert.setObject(4, given.audience().organization());
      insert.setObject(5, given.audience().team());
      insert.setObject(6, at(given.now()));
      insert.setObject(7, at(given.since()));
      try (ResultSet row = insert.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  static boolean counts(Connection connection, UUID space, Given asked) throws SQLException {
    try (PreparedStatement counting = connection.prepareStatement(COUNTING)) {
      counting.setObject(1, space);
      counting.setString(2, asked.topic().text());
      counting.setObject(3, asked.audience().organization());
      counting.setObject(4, asked.audience().team());
      counting.setObject(5, at(asked.since()));
      try (ResultSet row = counting.executeQuery()) {
        return row.next();
      }
    }
  }

  static boolean withdraw(Connection connection, UUID space, UUID id, Instant now)
      throws SQLException {
    try (PreparedStatement withdraw = connection.prepareStatement(WITHDRAW)) {
      withdraw.setObject(1, at(now));
      withdraw.setObject(2, space);
      withdraw.setObject(3, id);
      return withdraw.executeUpdate() == 1;
    }
  }

  static List<ConsentView> list(Connection connection, UUID space, @Nullable UUID only)
      throws SQLException {
    try (PreparedStatement list = connection.prepareStatement(LIST)) {
      list.setObject(1, space);
      list.setObject(2, only);
      list.setObject(3, only);
      List<ConsentView> found = new ArrayList<>();
      try (ResultSet row = list.executeQuery()) {
        while (row.next()) {
          found.add(view(row));
        }
      }
      return found;
    }
  }

  static Set<UUID> people(Connection connection, Topic topic) throws SQLException {
    try (PreparedStatement people = connection.prepareStatement(PEOPLE)) {
      people.setString(1, topic.text());
      Set<UUID> found = new HashSet<>();
      try (ResultSet row = people.executeQuery()) {
        while (row.next()) {
          found.add(row.getObject(1, UUID.class));
        }
      }
      return found;
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static ConsentView view(ResultSet row) throws SQLException {
    OffsetDateTime withdrawn = row.getObject(6, OffsetDateTime.class);
    return new ConsentView(
        row.getObject(1, UUID.class),
        Topic.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
        new Audience(row.getObject(3, UUID.class), row.getObject(4, UUID.class)),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        withdrawn == null ? null : withdrawn.toInstant(),
        row.getBoolean(7));
  }

  /// @param since when the person came to belong to the audience
  record Given(UUID id, Topic topic, Audience audience, Instant now, Instant since) {}
}
