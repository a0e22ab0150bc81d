package tidemark.focus.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The SQL that counts shares.
final class TallyTable {
  /// A session that runs does not count yet. One without a duration lasted from start to end, and
  /// one without an end, though completed, as long as it was planned.
  private static final String COUNT =
      """
      with counted as (
        select distinct on (s.person_id, s.session_ref) s.person_id, s.start_time,
          coalesce(s.duration_seconds, extract(epoch from s.end_time - s.start_time)::bigint,
            s.planned_minutes * 60) as seconds
        from session_share s
        where s.space_id = ? and s.withdrawn_at is null and s.start_time >= ?
          and (s.completed or s.end_time is not null)
        order by s.person_id, s.session_ref, s.completed desc, s.modified_at desc, s.id)
      select p.id, p.name, extract(isodow from c.start_time at time zone p.zone)::int, count(*), sum(c.seconds)
      from counted c join person p on p.id = c.person_id
      group by p.id, p.name, 3
      """;

  private TallyTable() {}

  static List<Tally> count(Connection connection, UUID space, Instant since) throws SQLException {
    try (PreparedStatement count = connection.prepareStatement(COUNT)) {
      count.setObject(1, space);
      count.setObject(2, since.atOffset(ZoneOffset.UTC));
      List<Tally> tallies = new ArrayList<>();
      try (ResultSet row = count.executeQuery()) {
        while (row.next()) {
          tallies.add(
              new Tally(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  row.getInt(3),
                  row.getLong(4),
                  row.getLong(5)));
        }
      }
      return tallies;
    }
  }
}
