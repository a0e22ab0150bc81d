package tidemark.device.fleet;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The SQL that reads members' devices.
final class FleetTable {
  private static final String LIST =
      """
      select d.id, d.name, d.hostname, p.id, p.name, d.created_at, d.last_sync_at
      from membership m join person p on p.id = m.person_id
        join device d on d.space_id = m.person_id and d.organization_id = m.organization_id
      where m.organization_id = ? and d.revoked_at is null and (?::uuid is null or d.id < ?)
        and (?::timestamptz is null or coalesce(d.last_sync_at, d.created_at) < ?)
      order by d.id desc limit ?
      """;

  private FleetTable() {}

  /// @param before only those that have been silent since then
  record Wanted(UUID organization, @Nullable UUID after, @Nullable Instant before, int most) {}

  static List<FleetView> list(Connection connection, Wanted wanted) throws SQLException {
    @Nullable Instant before = wanted.before();
    @Nullable OffsetDateTime silent = before == null ? null : before.atOffset(ZoneOffset.UTC);
    try (PreparedStatement list = connection.prepareStatement(LIST)) {
      list.setObject(1, wanted.organization());
      list.setObject(2, wanted.after());
      list.setObject(3, wanted.after());
      list.setObject(4, silent, Types.TIMESTAMP_WITH_TIMEZONE);
      list.setObject(5, silent, Types.TIMESTAMP_WITH_TIMEZONE);
      list.setInt(6, wanted.most());
      List<FleetView> found = new ArrayList<>();
      try (ResultSet row = list.executeQuery()) {
        while (row.next()) {
          found.add(view(row));
        }
      }
      return found;
    }
  }

  private static FleetView view(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime sync = row.getObject(7, OffsetDateTime.class);
    return new FleetView(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        sync == null ? null : sync.toInstant());
  }
}
