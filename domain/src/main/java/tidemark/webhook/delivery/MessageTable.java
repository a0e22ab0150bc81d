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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.webhook.WebhookView;
import tidemark.webhook.delivery.DeliveryView.Attempt;

/// The SQL by which people look after messages.
final class MessageTable {
  private static final String LIST =
      """
      select id, type, payload, made_at, state, due_at from webhook_message
      where space_id = ? and webhook_id = ? and (?::uuid is null or id < ?) and id = coalesce(?, id)
      order by id desc limit ?
      """;
  private static final String ATTEMPTS =
      """
      select at, outcome, status, took_millis, answer from webhook_attempt
      where space_id = ? and message_id = ? order by at
      """;
  private static final String INSERT =
      """
      insert into webhook_message (space_id, id, webhook_id, type, payload, made_at, state, due_at)
      values (?, ?, ?, ?, ?, ?, 'waiting', ?)
      """;
  private static final String REPLAY =
      """
      update webhook_message set state = 'waiting', tries = 0, due_at = ?
      where space_id = ? and webhook_id = ? and id = ?
      """;
  private static final String FORGET =
      """
      delete from webhook_message where space_id is not null and made_at < ? and state <> 'waiting'
      """;

  private MessageTable() {}

  static List<DeliveryView> list(Connection connection, WebhookView webhook, Cut cut)
      throws SQLException {
    try (PreparedStatement list = connection.prepareStatement(LIST)) {
      list.setObject(1, webhook.space());
      list.setObject(2, webhook.id());
      list.setObject(3, cut.after());
      list.setObject(4, cut.after());
      list.setObject(5, cut.only());
      list.setInt(6, cut.most());
      List<DeliveryView> found = new ArrayList<>();
      try (ResultSet row = list.executeQuery()) {
        while (row.next()) {
          found.add(view(row));
        }
      }
      return found;
    }
  }

  static List<Attempt> attempts(Connection connection, WebhookView webhook, UUID message)
      throws SQLException {
    try (PreparedStatement attempts = connection.prepareStatement(ATTEMPTS)) {
      attempts.setObject(1, webhook.space());
      attempts.setObject(2, message);
      List<Attempt> found = new ArrayList<>();
      try (ResultSet row = attempts.executeQuery()) {
        while (row.next()) {
          found.add(
              new Attempt(
                  row.getObject(1, OffsetDateTime.class).toInstant(),
                  row.getString(2),
                  row.getObject(3, Integer.class),
                  row.getInt(4),
                  row.getString(5)));
        }
      }
      return found;
    }
  }

  static int insert(Connection connection, WebhookView webhook, DeliveryView made)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, webhook.space());
      insert.setObject(2, made.id());
      insert.setObject(3, webhook.id());
      insert.setString(4, made.type());
      insert.setString(5, made.payload());
      insert.setObject(6, made.madeAt().atOffset(ZoneOffset.UTC));
      insert.setObject(7, made.madeAt().atOffset(ZoneOffset.UTC));
      return insert.executeUpdate();
    }
  }

  static int replay(Connection connection, WebhookView webhook, UUID message, Instant now)
      throws SQLException {
    try (PreparedStatement replay = connection.prepareStatement(REPLAY)) {
      replay.setObject(1, now.atOffset(ZoneOffset.UTC));
      replay.setObject(2, webhook.space());
      replay.setObject(3, webhook.id());
      replay.setObject(4, message);
      return replay.executeUpdate();
    }
  }

  static long forget(Connection connection, Instant before) throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
      forget.setObject(1, before.atOffset(ZoneOffset.UTC));
      return forget.executeUpdate();
    }
  }

  private static DeliveryView view(ResultSet row) throws SQLException {
    OffsetDateTime due = row.getObject(6, OffsetDateTime.class);
    return new DeliveryView(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getString(5),
        due == null ? null : due.toInstant(),
        List.of());
  }

  /// @param after the last one that is known
  /// @param only this one
  record Cut(@Nullable UUID after, @Nullable UUID only, int most) {}
}
