package tidemark.webhook.delivery;

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
import tidemark.webhook.delivery.DeliveryView.Attempt;
import tidemark.webhook.delivery.Round.Due;
import tidemark.webhook.delivery.Round.Lane;

/// The SQL by which workers take messages and note how they fared.
final class OutboxTable {
  private static final String LOAD =
      """
      select w.url, w.secret, case when w.former_until > ? then w.former_secret end, m.id, m.type, m.payload, m.tries
      from webhook w join webhook_message m on m.space_id = w.space_id and m.webhook_id = w.id
      where w.space_id = ? and w.id = ? and w.disabled_at is null and m.state = 'waiting' and m.due_at <= ?
      order by m.due_at, m.id limit 10
      """;

  /// Before its messages, as whoever changes the webhook does it; writers of messages do not wait.
  private static final String HOLD =
      """
      select coalesce(failing_since, ?), is_of_organization from webhook
      where space_id = ? and id = ? for no key update
      """;

  private static final String ATTEMPT =
      """
      insert into webhook_attempt (space_id, message_id, at, outcome, status, took_millis, answer)
      select space_id, id, ?, ?, ?, ?, ? from webhook_message where space_id = ? and id = ?
      """;
  private static final String MESSAGE =
      """
      update webhook_message set state = ?, due_at = ?, tries = tries + 1
      where space_id = ? and id = ? and state = 'waiting'
      """;
  private static final String FAILING =
      """
      update webhook set failing_since = ? where space_id = ? and id = ? and failing_since is distinct from ?
      """;
  private static final String DISABLE =
      """
      with disabled as (
        update webhook set disabled_at = ?, disabled_for = ?
        where space_id = ? and id = ? and disabled_at is null returning space_id, id)
      update webhook_message m set state = 'failed', due_at = null from disabled d
      where m.space_id = d.space_id and m.webhook_id = d.id and m.state = 'waiting'
      """;

  private OutboxTable() {}

  static Optional<Round> load(Connection connection, Lane lane, Instant now) throws SQLException {
    try (PreparedStatement load = connection.prepareStatement(LOAD)) {
      load.setObject(1, now.atOffset(ZoneOffset.UTC));
      load.setObject(2, lane.space());
      load.setObject(3, lane.webhook());
      load.setObject(4, now.atOffset(ZoneOffset.UTC));
      List<Due> due = new ArrayList<>();
      try (ResultSet row = load.executeQuery()) {
        Optional<Round> round = Optional.empty();
        while (row.next()) {
          due.add(
              new Due(
                  row.getObject(4, UUID.class), row.getString(5), row.getString(6), row.getInt(7)));
          round =
              Optional.of(
                  new Round(lane, row.getString(1), row.getString(2), row.getString(3), due));
        }
        return round;
      }
    }
  }

  /// Nothing when the webhook was removed meanwhile.
  static Optional<Held> hold(Connection connection, Lane lane, Instant now) throws SQLException {
    try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
      hold.setObject(1, now.atOffset(ZoneOffset.UTC));
      hold.setObject(2, lane.space());
      hold.setObject(3, lane.webhook());
      try (ResultSet row = hold.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Held(row.getObject(1, OffsetDateTime.class).toInstant(), row.getBoolean(2)))
            : Optional.empty();
      }
    }
  }

  static int attempted(Connection connection, Lane lane, UUID message, Attempt attempt)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ATTEMPT)) {
      insert.setObject(1, attempt.at().atOffset(ZoneOffset.UTC));
      insert.setString(2, attempt.outcome());
      insert.setObject(3, attempt.status(), java.sql.Types.INTEGER);
      insert.setInt(4, attempt.tookMillis());
      insert.setString(5, attempt.answer());
      insert.setObject(6, lane.space());
      insert.setObject(7, message);
      return insert.executeUpdate();
    }
  }

  static int settle(Connection connection, Lane lane, UUID message, Settled settled)
      throws SQLException {
    try (PreparedStatement settle = connection.prepareStatement(MESSAGE)) {
      settle.setString(1, settled.state());
      settle.setObject(2, offset(settled.dueAt()));
      settle.setObject(3, lane.space());
      settle.setObject(4, message);
      return settle.executeUpdate();
    }
  }

  static int failing(Connection connection, Lane lane, @Nullable Instant since)
      throws SQLException {
    try (PreparedStatement failing = connection.prepareStatement(FAILING)) {
      failing.setObject(1, offset(since), java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
      failing.setObject(2, lane.space());
      failing.setObject(3, lane.webhook());
      failing.setObject(4, offset(since), java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
      return failing.executeUpdate();
    }
  }

  static int disable(Connection connection, Lane lane, String why, Instant now)
      throws SQLException {
    try (PreparedStatement disable = connection.prepareStatement(DISABLE)) {
      disable.setObject(1, now.atOffset(ZoneOffset.UTC));
      disable.setString(2, why);
      disable.setObject(3, lane.space());
      disable.setObject(4, lane.webhook());
      return disable.executeUpdate();
    }
  }

  private static @Nullable OffsetDateTime offset(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }

  /// @param failingSince now, if it has not failed before
  record Held(Instant failingSince, boolean isOfOrganization) {}

  record Settled(String state, @Nullable Instant dueAt) {}
}
