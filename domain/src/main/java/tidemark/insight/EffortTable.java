package tidemark.insight;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The SQL that reads what members did, for the installation, of those alone who let it be counted.
final class EffortTable {
  private static final String EFFORTS =
      """
      select w.space_id, p.name, w.repo_owner || '/' || w.repo_name, p.zone, w.start_time, w.duration_seconds
      from work_session w
        join person p on p.id = w.space_id
        join membership m on m.person_id = w.space_id and m.organization_id = ?
      where w.space_id = any(?) and w.kind = 'pr_review' and w.status = 'completed'
        and w.start_time >= ? and w.start_time < ? and w.created_at >= m.since
      order by w.start_time desc, w.number desc
      """;

  private EffortTable() {}

  static List<Effort> between(Connection connection, Of of, Instant from, Instant until)
      throws SQLException {
    try (PreparedStatement efforts = connection.prepareStatement(EFFORTS)) {
      efforts.setObject(1, of.organization());
      efforts.setArray(2, connection.createArrayOf("uuid", of.people().toArray()));
      efforts.setObject(3, from.atOffset(ZoneOffset.UTC));
      efforts.setObject(4, until.atOffset(ZoneOffset.UTC));
      List<Effort> found = new ArrayList<>();
      try (ResultSet row = efforts.executeQuery()) {
        while (row.next()) {
          found.add(effort(row));
        }
      }
      return found;
    }
  }

  private static Effort effort(ResultSet row) throws SQLException {
    Instant start = row.getObject(5, OffsetDateTime.class).toInstant();
    return new Effort(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        start.atZone(zone(row.getString(4))),
        row.getLong(6));
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException _) {
      return ZoneOffset.UTC;
    }
  }

  /// Whose efforts are asked for.
  record Of(UUID organization, Set<UUID> people) {}
}
