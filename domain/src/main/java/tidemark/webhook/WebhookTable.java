package tidemark.webhook;

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

/// The SQL of the table `webhook`.
final class WebhookTable {
  private static final String LIST =
      """
      select space_id, is_of_organization, id, name, url, types, created_at,
        case when former_until > ? then former_until end, disabled_at, disabled_for, failing_since
      from webhook where space_id = ? and id = coalesce(?, id) order by id
      """;
  private static final String INSERT =
      """
      insert into webhook (space_id, id, is_of_organization, name, url, types, secret, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String CHANGE =
      "update webhook set name = ?, url = ?, types = ? where space_id = ? and id = ?";
  private static final String ENABLE =
      """
      update webhook set disabled_at = null, disabled_for = null, failing_since = null
      where space_id = ? and id = ?
      """;
  private static final String DISABLE =
      """
      update webhook set disabled_at = ?, disabled_for = 'asked'
      where space_id = ? and id = ? and disabled_at is null
      """;
  private static final String GIVE_UP =
      """
      update webhook_message set state = 'failed', due_at = null
      where space_id = ? and webhook_id = ? and state = 'waiting'
      """;
  private static final String ROTATE =
      """
      update webhook set former_secret = secret, former_until = ?, secret = ? where space_id = ? and id = ?
      """;
  private static final String REMOVE = "delete from webhook where space_id = ? and id = ?";

  private WebhookTable() {}

  static List<WebhookView> list(Connection connection, UUID space, @Nullable UUID only, Instant now)
      throws SQLException {
    try (PreparedStatement list = connection.prepareStatement(LIST)) {
      list.setObject(1, now.atOffset(ZoneOffset.UTC));
      list.setObject(2, space);
      list.setObject(3, only);
      List<WebhookView> found = new ArrayList<>();
      try (ResultSet row = list.executeQuery()) {
        while (row.next()) {
          found.add(view(row));
        }
      }
      return found;
    }
  }

  static int insert(Connection connection, WebhookView made, String sealed) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, made.space());
      insert.setObject(2, made.id());
      insert.setBoolean(3, made.isOfOrganization());
      insert.setString(4, made.name());
      insert.setString(5, made.url());
      insert.setArray(6, connection.createArrayOf("text", made.types().toArray()));
      insert.setString(7, sealed);
      insert.setObject(8, made.createdAt().atOffset(ZoneOffset.UTC));
      return insert.executeUpdate();
    }
  }

  static int change(Connection connection, WebhookView changed) throws SQLException {
    try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
      change.setString(1, changed.name());
      change.setString(2, changed.url());
      change.setArray(3, connection.createArrayOf("text", changed.types().toArray()));
      change.setObject(4, changed.space());
      change.setObject(5, changed.id());
      return change.executeUpdate();
    }
  }

  static int enable(Connection connection, WebhookView known) throws SQLException {
    return about(connection, ENABLE, known);
  }

  /// What waits for it will not come.
  static int disable(Connection connection, WebhookView known, Instant now) throws SQLException {
    try (PreparedStatement disable = connection.prepareStatement(DISABLE)) {
      disable.setObject(1, now.atOffset(ZoneOffset.UTC));
      disable.setObject(2, known.space());
      disable.setObject(3, known.id());
      return disable.executeUpdate() == 0 ? 0 : about(connection, GIVE_UP, known);
    }
  }

  static int rotate(Connection connection, WebhookView known, Rotation rotation)
      throws SQLException {
    try (PreparedStatement rotate = connection.prepareStatement(ROTATE)) {
      rotate.setObject(1, rotation.formerUntil().atOffset(ZoneOffset.UTC));
      rotate.setString(2, rotation.sealed());
      rotate.setObject(3, known.space());
      rotate.setObject(4, known.id());
      return rotate.executeUpdate();
    }
  }

  static int remove(Connection connection, WebhookView known) throws SQLException {
    return about(connection, REMOVE, known);
  }

  private static int about(Connection connection, String sql, WebhookView known)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, known.space());
      statement.setObject(2, known.id());
      return statement.executeUpdate();
    }
  }

  private static WebhookView view(ResultSet row) throws SQLException {
    return new WebhookView(
        row.getObject(1, UUID.class),
        row.getBoolean(2),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getString(5),
        List.of((String[]) row.getArray(6).getArray()),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        time(row, 8),
        time(row, 9),
        row.getString(10),
        time(row, 11));
  }

  private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  record Rotation(String sealed, Instant formerUntil) {}
}
