package tidemark.operator.house;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The SQL that counts people and devices of organisations.
final class HouseTable {
  private static final String LIST =
      """
      select o.id, o.name, o.alias, o.created_at, p.people, p.devices, p.last_sync_at
      from (select * from organization where kind = 'company' and ended_at is null and (?::uuid is null or id < ?)
          order by id desc limit ?) o
        cross join lateral (
          select count(distinct m.person_id) as people, count(d.id) as devices, max(d.last_sync_at) as last_sync_at
          from membership m left join device d
            on d.space_id = m.person_id and d.organization_id = o.id and d.revoked_at is null
          where m.organization_id = o.id) p
      order by o.id desc
      """;

  private HouseTable() {}

  static List<HouseView> list(Connection connection, @Nullable UUID after, int most)
      throws SQLException {
    try (PreparedStatement list = connection.prepareStatement(LIST)) {
      list.setObject(1, after);
      list.setObject(2, after);
      list.setInt(3, most);
      List<HouseView> found = new ArrayList<>();
      try (ResultSet row = list.executeQuery()) {
        while (row.next()) {
          found.add(view(row));
        }
      }
      return found;
    }
  }

  private static HouseView view(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime sync = row.getObject(7, OffsetDateTime.class);
    Instant created = row.getObject(4, OffsetDateTime.class).toInstant();
    return new HouseView(
        row.getObject(1, UUID.class),
        row.getString(2),
        Objects.requireNonNullElse(row.getString(3), ""),
        created,
        row.getLong(5),
        row.getLong(6),
        sync == null ? null : sync.toInstant());
  }
}
