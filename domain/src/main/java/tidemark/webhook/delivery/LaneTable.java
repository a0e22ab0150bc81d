package tidemark.webhook.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import tidemark.webhook.delivery.Round.Lane;

/// The SQL that deals webhooks out to the workers of all nodes.
final class LaneTable {
  private static final String RING = "insert into webhook_bell (webhook_id, space) values (?, ?)";

  /// Each bell once; those that another node is answering are left to it.
  private static final String ANSWER =
      """
      with rung as (
        delete from webhook_bell
        where id in (select id from webhook_bell order by id limit 1000 for update skip locked)
        returning webhook_id, space)
      insert into webhook_lane as l (webhook_id, space, due_at)
      select distinct w.id, w.space_id, ?::timestamptz
      from rung r join webhook w on w.space_id = r.space and w.id = r.webhook_id order by w.id
      on conflict (webhook_id) do update set due_at = least(l.due_at, excluded.due_at)
      """;

  /// It is due again when the lease ends: that is how the work of a dead node is found.
  private static final String LEASE =
      """
      update webhook_lane l set leased_until = ?, due_at = ?
      where l.webhook_id = (
        select webhook_id from webhook_lane
        where due_at <= ? and (leased_until is null or leased_until <= ?)
        order by due_at limit 1 for update skip locked)
      returning l.webhook_id, l.space, l.leased_until
      """;

  /// A bell that was answered meanwhile has made it due already, and stays heard.
  private static final String RELEASE =
      """
      update webhook_lane l set leased_until = null, due_at = least(
        case when l.due_at = l.leased_until then null else l.due_at end,
        (select min(m.due_at) from webhook_message m
         where m.space_id = l.space and m.webhook_id = l.webhook_id and m.state = 'waiting'))
      where l.webhook_id = ? and l.leased_until = ?
      """;

  private LaneTable() {}

  static int ring(Connection connection, UUID webhook, UUID space) throws SQLException {
    try (PreparedStatement ring = connection.prepareStatement(RING)) {
      ring.setObject(1, webhook);
      ring.setObject(2, space);
      return ring.executeUpdate();
    }
  }

  static int answer(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement answer = connection.prepareStatement(ANSWER)) {
      answer.setObject(1, now.atOffset(ZoneOffset.UTC));
      return answer.executeUpdate();
    }
  }

  static Optional<Lane> lease(Connection connection, Instant now, Instant until)
      throws SQLException {
    try (PreparedStatement lease = connection.prepareStatement(LEASE)) {
      lease.setObject(1, until.atOffset(ZoneOffset.UTC));
      lease.setObject(2, until.atOffset(ZoneOffset.UTC));
      lease.setObject(3, now.atOffset(ZoneOffset.UTC));
      lease.setObject(4, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = lease.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Lane(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
            : Optional.empty();
      }
    }
  }

  static int release(Connection connection, Lane lane) throws SQLException {
    try (PreparedStatement release = connection.prepareStatement(RELEASE)) {
      release.setObject(1, lane.webhook());
      release.setObject(2, lane.until().atOffset(ZoneOffset.UTC));
      return release.executeUpdate();
    }
  }
}
