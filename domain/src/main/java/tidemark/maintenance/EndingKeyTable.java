package tidemark.maintenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The SQL that finds keys which end soon.
final class EndingKeyTable {
  static final int SIZE = 500;

  /// Each warning once, and none of a key that was made to live shorter than that.
  private static final String WARN =
      """
      with due as (
        select k.id, case
            when k.expires_at <= t.now + interval '3 days' and k.created_at < k.expires_at - interval '3 days' then 3
            when k.created_at < k.expires_at - interval '14 days' then 14
          end as days
        from api_key k, (values (?::timestamptz)) as t (now)
        where k.revoked_at is null and k.expires_at > t.now and k.expires_at <= t.now + interval '14 days'),
      chosen as (
        select k.id, d.days from api_key k join due d on d.id = k.id
        where d.days < coalesce(k.warned_days, 100) order by k.id limit 500 for update of k skip locked)
      update api_key k set warned_days = c.days from chosen c where k.id = c.id
      returning k.id, k.organization_id, c.days
      """;

  private EndingKeyTable() {}

  /// A key whose owner was just warned.
  record Warned(UUID key, UUID organization, int days) {}

  static List<Warned> warn(Connection connection, Instant now) throws SQLException {
    List<Warned> warned = new ArrayList<>();
    try (PreparedStatement warn = connection.prepareStatement(WARN)) {
      warn.setObject(1, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = warn.executeQuery()) {
        while (row.next()) {
          warned.add(
              new Warned(
                  row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3)));
        }
      }
    }
    return warned;
  }
}
