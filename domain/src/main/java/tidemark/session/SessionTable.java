package tidemark.session;

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

/// The SQL of the table `login_session`.
final class SessionTable {
  private static final String INSERT =
      """
      insert into login_session
        (id, person_id, organization_id, client, seed, created_at, refreshed_at, expires_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /// Who left the organisation in which the session began acts in their own.
  private static final String LIVE =
      """
      select s.id, s.person_id, coalesce(m.organization_id, p.personal_organization_id), s.client,
        s.seed, s.generation, s.refreshed_at
      from login_session s join person p on p.id = s.person_id
        left join membership m on m.organization_id = s.organization_id and m.person_id = s.person_id
      where s.id = ? and s.revoked_at is null and s.expires_at > ? and p.disabled_at is null
      """;

  private static final String LIVE_LOCKED = LIVE + " for update of s";
  private static final String REFRESH =
      """
      update login_session
      set generation = generation + ?, refreshed_at = case when ? > 0 then ? else refreshed_at end,
        expires_at = ?
      where id = ?
      """;
  private static final String REVOKE =
      "update login_session set revoked_at = ? where id = ? and revoked_at is null";
  private static final String OF_PERSON =
      """
      select id, client, created_at, refreshed_at, expires_at, revoked_at
      from login_session where person_id = ? order by created_at desc, id
      """;
  private static final String FORGET =
      """
      delete from login_session
      where person_id = ? and least(revoked_at, expires_at) < ?::timestamptz - interval '90 days'
      """;

  private SessionTable() {}

  static int insert(Connection connection, Live session, Times times) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, session.id());
      insert.setObject(2, session.person());
      insert.setObject(3, session.organization());
      insert.setString(4, session.client().text());
      insert.setString(5, session.seed());
      insert.setObject(6, at(times.now()));
      insert.setObject(7, at(times.now()));
      insert.setObject(8, at(times.end()));
      return insert.executeUpdate();
    }
  }

  static Optional<Live> live(Connection connection, UUID id, Instant now) throws SQLException {
    return find(connection, LIVE, id, now);
  }

  /// As `live`; nobody else refreshes it until commit.
  static Optional<Live> locked(Connection connection, UUID id, Instant now) throws SQLException {
    return find(connection, LIVE_LOCKED, id, now);
  }

  /// @param steps by which the refresh token moves on, none or one
  static int refresh(Connection connection, UUID id, int steps, Times times) throws SQLException {
    try (PreparedStatement refresh = connection.prepareStatement(REFRESH)) {
      refresh.setInt(1, steps);
      refresh.setInt(2, steps);
      refresh.setObject(3, at(times.now()));
      refresh.setObject(4, at(times.end()));
      refresh.setObject(5, id);
      return refresh.executeUpdate();
    }
  }

  static boolean revoke(Connection connection, UUID id, Instant now) throws SQLException {
    try (PreparedStatement revoke = connection.prepareStatement(REVOKE)) {
      revoke.setObject(1, at(now));
      revoke.setObject(2, id);
      return revoke.executeUpdate() == 1;
    }
  }

  static List<SessionView> ofPerson(Connection connection, UUID person, @Nullable UUID current)
      throws SQLException {
    try (PreparedStatement all = connection.prepareStatement(OF_PERSON)) {
      all.setObject(1, person);
      List<SessionView> sessions = new ArrayList<>();
      try (ResultSet row = all.executeQuery()) {
        while (row.next()) {
          UUID id = row.getObject(1, UUID.class);
          sessions.add(
              new SessionView(
                  id,
                  Client.of(row.getString(2)),
                  row.getObject(3, OffsetDateTime.class).toInstant(),
                  row.getObject(4, OffsetDateTime.class).toInstant(),
                  row.getObject(5, OffsetDateTime.class).toInstant(),
                  instant(row.getObject(6, OffsetDateTime.class)),
                  id.equals(current)));
        }
      }
      return sessions;
    }
  }

  /// Those that ended a quarter of a year ago.
  static int forget(Connection connection, UUID person, Instant now) throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
      forget.setObject(1, person);
      forget.setObject(2, at(now));
      return forget.executeUpdate();
    }
  }

  private static Optional<Live> find(Connection connection, String sql, UUID id, Instant now)
      throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(sql)) {
      find.setObject(1, id);
      find.setObject(2, at(now));
      try (ResultSet row = find.executeQuery()) {
        return row.next() ? Optional.of(live(row)) : Optional.empty();
      }
    }
  }

  private static Live live(ResultSet row) throws SQLException {
    return new Live(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        Client.of(row.getString(4)),
        row.getString(5),
        row.getInt(6),
        row.getObject(7, OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  /// A session that may be used.
  record Live(
      UUID id,
      UUID person,
      UUID organization,
      Client client,
      String seed,
      int generation,
      Instant refreshed) {
    Live next(Instant now) {
      return new Live(id, person, organization, client, seed, generation + 1, now);
    }
  }

  /// When something happens, and when the session ends because of it.
  record Times(Instant now, Instant end) {}
}
