package tidemark.focus;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Page;

/// The SQL of the table `session_share`. Row security shows what the caller's teams may see.
final class ShareTable {
  /// One person's shares are written one after the other, whatever they are of.
  private static final String QUEUE = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

  /// For the installation: whoever ends the membership waits, and then sees the share.
  private static final String STAY =
      "select role from team_member where team_id = ? and person_id = ? for share";

  private static final String INSERT =
      """
      insert into session_share (space_id, id, person_id, local_id, session_ref, start_time, end_time,
        planned_minutes, duration_seconds, completed, shared_at, modified_at, changed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (space_id, person_id, local_id) do nothing
      """;
  private static final String FIND =
      """
      select s.id, s.space_id, s.person_id, s.local_id, s.session_ref, s.start_time, s.end_time,
        s.planned_minutes, s.duration_seconds, s.completed, s.modified_at, s.shared_at, s.withdrawn_at is not null
      from session_share s
      where s.space_id in (select current_teams())
      """;
  private static final String BY_ID = FIND + " and s.id = ?";
  private static final String BY_LOCAL_ID =
      FIND + " and s.space_id = ? and s.person_id = ? and s.local_id = ?";
  private static final String ACTIVITY =
      FIND
          + " and s.space_id = ? and s.withdrawn_at is null order by s.start_time desc, s.id desc limit ?";
  private static final String OWN =
      FIND
          + " and s.person_id = ? and s.withdrawn_at is null order by s.start_time desc, s.id desc limit ?";
  private static final String CHANGED =
      FIND
          + " and s.withdrawn_at is null and (?::uuid is null or s.space_id = ?) and s.changed_at >= ?"
          + " order by s.changed_at, s.id limit ?";
  private static final String UPDATE =
      """
      update session_share set start_time = ?, end_time = ?, planned_minutes = ?, duration_seconds = ?,
        completed = ?, modified_at = ?, changed_at = ?
      where space_id = ? and id = ? and withdrawn_at is null
      """;
  private static final String WITHDRAW =
      """
      update session_share set withdrawn_at = ?, changed_at = ?
      where space_id = ? and withdrawn_at is null and (?::uuid is null or person_id = ?)
        and (?::uuid is null or id = ?)
      returning id
      """;

  private ShareTable() {}

  static boolean queue(Connection connection, UUID person) throws SQLException {
    try (PreparedStatement queue = connection.prepareStatement(QUEUE)) {
      queue.setString(1, person.toString());
      return queue.execute();
    }
  }

  static boolean stay(Connection connection, UUID team, UUID person) throws SQLException {
    try (PreparedStatement stay = connection.prepareStatement(STAY)) {
      stay.setObject(1, team);
      stay.setObject(2, person);
      try (ResultSet row = stay.executeQuery()) {
        return row.next();
      }
    }
  }

  /// Whether it is new.
  static boolean insert(Connection connection, Share share, Instant now) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, share.team());
      insert.setObject(2, share.id());
      insert.setObject(3, share.person());
      insert.setString(4, share.localId());
      insert.setString(5, share.session());
      insert.setObject(6, at(share.figures().start()));
      insert.setObject(7, end(share.figures()), Types.TIMESTAMP_WITH_TIMEZONE);
      insert.setInt(8, share.figures().plannedMinutes());
      insert.setObject(9, share.figures().seconds(), Types.BIGINT);
      insert.setBoolean(10, share.figures().completed());
      insert.setObject(11, at(share.sharedAt()));
      insert.setObject(12, at(share.figures().modifiedAt()));
      insert.setObject(13, at(now));
      return insert.executeUpdate() == 1;
    }
  }

  static Optional<Share> byId(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(BY_ID)) {
      find.setObject(1, id);
      return list(find).stream().findFirst();
    }
  }

  static Optional<Share> byLocalId(Connection connection, Share alike) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(BY_LOCAL_ID)) {
      find.setObject(1, alike.team());
      find.setObject(2, alike.person());
      find.setString(3, alike.localId());
      return list(find).stream().findFirst();
    }
  }

  static List<Share> activity(Connection connection, UUID team, int most) throws SQLException {
    try (PreparedStatement activity = connection.prepareStatement(ACTIVITY)) {
      activity.setObject(1, team);
      activity.setInt(2, most);
      return list(activity);
    }
  }

  static List<Share> own(Connection connection, UUID person, int most) throws SQLException {
    try (PreparedStatement own = connection.prepareStatement(OWN)) {
      own.setObject(1, person);
      own.setInt(2, most);
      return list(own);
    }
  }

  /// The oldest change first.
  static List<Share> changed(Connection connection, @Nullable UUID team, Instant since)
      throws SQLException {
    try (PreparedStatement changed = connection.prepareStatement(CHANGED)) {
      changed.setObject(1, team);
      changed.setObject(2, team);
      changed.setObject(3, at(since));
      changed.setInt(4, Page.LARGEST);
      return list(changed);
    }
  }

  static int update(Connection connection, Share share, Instant now) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      update.setObject(1, at(share.figures().start()));
      update.setObject(2, end(share.figures()), Types.TIMESTAMP_WITH_TIMEZONE);
      update.setInt(3, share.figures().plannedMinutes());
      update.setObject(4, share.figures().seconds(), Types.BIGINT);
      update.setBoolean(5, share.figures().completed());
      update.setObject(6, at(share.figures().modifiedAt()));
      update.setObject(7, at(now));
      update.setObject(8, share.team());
      update.setObject(9, share.id());
      return update.executeUpdate();
    }
  }

  /// Takes shares away; which ones. A bound that is null does not bind.
  static List<UUID> withdraw(Connection connection, Bounds bounds, Instant now)
      throws SQLException {
    try (PreparedStatement withdraw = connection.prepareStatement(WITHDRAW)) {
      withdraw.setObject(1, at(now));
      withdraw.setObject(2, at(now));
      withdraw.setObject(3, bounds.team());
      withdraw.setObject(4, bounds.person());
      withdraw.setObject(5, bounds.person());
      withdraw.setObject(6, bounds.only());
      withdraw.setObject(7, bounds.only());
      List<UUID> gone = new ArrayList<>();
      try (ResultSet row = withdraw.executeQuery()) {
        while (row.next()) {
          gone.add(row.getObject(1, UUID.class));
        }
      }
      return gone;
    }
  }

  private static List<Share> list(PreparedStatement query) throws SQLException {
    List<Share> found = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        found.add(share(row));
      }
    }
    return found;
  }

  private static Share share(ResultSet row) throws SQLException {
    OffsetDateTime end = row.getObject(7, OffsetDateTime.class);
    var figures =
        new Figures(
            row.getObject(6, OffsetDateTime.class).toInstant(),
            end == null ? null : end.toInstant(),
            row.getInt(8),
            row.getObject(9, Long.class),
            row.getBoolean(10),
            row.getObject(11, OffsetDateTime.class).toInstant());
    return new Share(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getString(5),
        figures,
        row.getObject(12, OffsetDateTime.class).toInstant(),
        row.getBoolean(13));
  }

  private static @Nullable OffsetDateTime end(Figures figures) {
    return figures.end() == null ? null : at(figures.end());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  record Bounds(UUID team, @Nullable UUID person, @Nullable UUID only) {}
}
