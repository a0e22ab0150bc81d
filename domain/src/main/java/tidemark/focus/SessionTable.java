package tidemark.focus;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The SQL of stretches of focus in the table `work_session`. `updated_at` is by the client's
/// clock.
final class SessionTable {
  private static final String INSERT =
      """
      insert into work_session (space_id, id, kind, status, source, client_ref, start_time, end_time,
        duration_seconds, planned_minutes, created_at, updated_at)
      values (?, ?, 'focus', ?, 'focusflow', ?, ?, ?, ?, ?, ?, ?)
      on conflict (space_id, source, client_ref) do nothing
      """;
  private static final String FIND =
      """
      select id, start_time, end_time, planned_minutes, duration_seconds, status = 'completed', updated_at
      from work_session
      where space_id = ? and source = 'focusflow' and client_ref = ?
      for update
      """;
  private static final String UPDATE =
      """
      update work_session set status = ?, start_time = ?, end_time = ?, duration_seconds = ?,
        planned_minutes = ?, updated_at = ?
      where space_id = ? and id = ?
      """;

  private SessionTable() {}

  /// Whether it is new.
  static boolean insert(Connection connection, UUID space, Session session, Instant now)
      throws SQLException {
    Figures figures = session.figures();
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, space);
      insert.setObject(2, session.id());
      insert.setString(3, figures.status());
      insert.setString(4, session.name());
      insert.setObject(5, at(figures.start()));
      insert.setObject(6, end(figures), Types.TIMESTAMP_WITH_TIMEZONE);
      insert.setObject(7, figures.seconds(), Types.BIGINT);
      insert.setInt(8, figures.plannedMinutes());
      insert.setObject(9, at(now));
      insert.setObject(10, at(figures.modifiedAt()));
      return insert.executeUpdate() == 1;
    }
  }

  /// Held until the transaction ends.
  static Optional<Session> find(Connection connection, UUID space, String name)
      throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setObject(1, space);
      find.setString(2, name);
      try (ResultSet row = find.executeQuery()) {
        return row.next()
            ? Optional.of(new Session(row.getObject(1, UUID.class), name, figures(row)))
            : Optional.empty();
      }
    }
  }

  static int update(Connection connection, UUID space, Session session) throws SQLException {
    Figures figures = session.figures();
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      update.setString(1, figures.status());
      update.setObject(2, at(figures.start()));
      update.setObject(3, end(figures), Types.TIMESTAMP_WITH_TIMEZONE);
      update.setObject(4, figures.seconds(), Types.BIGINT);
      update.setInt(5, figures.plannedMinutes());
      update.setObject(6, at(figures.modifiedAt()));
      update.setObject(7, space);
      update.setObject(8, session.id());
      return update.executeUpdate();
    }
  }

  private static Figures figures(ResultSet row) throws SQLException {
    OffsetDateTime end = row.getObject(3, OffsetDateTime.class);
    return new Figures(
        row.getObject(2, OffsetDateTime.class).toInstant(),
        end == null ? null : end.toInstant(),
        row.getInt(4),
        row.getObject(5, Long.class),
        row.getBoolean(6),
        row.getObject(7, OffsetDateTime.class).toInstant());
  }

  private static @Nullable OffsetDateTime end(Figures figures) {
    return figures.end() == null ? null : at(figures.end());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /// @param name the client's
  record Session(UUID id, String name, Figures figures) {}
}
