package tidemark.focus.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tidemark.team.sharing.Sharing;

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
      select p.id, p.name, m.share_focus_time, m.share_session_count, m.share_streak,
        extract(isodow from c.start_time at time zone p.zone)::int,
        case when m.share_session_count then count(*) else 0 end,
        case when m.share_focus_time then sum(c.seconds) else 0 end
      from counted c join person p on p.id = c.person_id join team_member m on m.team_id = ? and m.person_id = p.id
      where m.share_focus_time or m.share_session_count or m.share_streak
      group by p.id, p.name, m.share_focus_time, m.share_session_count, m.share_streak, 6
      """;

  /// Days in a row with a session, up to today or yesterday where the person is: numbered days of
  /// one row differ from their numbers by the same.
  private static final String STREAKS =
      """
      with shown as (
        select distinct p.id, p.zone, (s.start_time at time zone p.zone)::date as day
        from team_member m join person p on p.id = m.person_id
          join session_share s on s.space_id = m.team_id and s.person_id = m.person_id
        where m.team_id = ? and m.share_streak and s.space_id = ? and s.withdrawn_at is null and s.start_time > ?
          and (s.completed or s.end_time is not null)),
      rows as (
        select id, zone, day, day - (row_number() over (partition by id order by day))::int as row from shown)
      select id, count(*) from rows group by id, zone, row
      having max(day) >= (?::timestamptz at time zone zone)::date - 1
      """;

  private static final Duration LONGEST_STREAK = Duration.ofDays(366);

  private TallyTable() {}

  static List<Tally> count(Connection connection, UUID space, Instant since) throws SQLException {
    try (PreparedStatement count = connection.prepareStatement(COUNT)) {
      count.setObject(1, space);
      count.setObject(2, since.atOffset(ZoneOffset.UTC));
      count.setObject(3, space);
      List<Tally> tallies = new ArrayList<>();
      try (ResultSet row = count.executeQuery()) {
        while (row.next()) {
          var sharing = new Sharing(row.getBoolean(3), row.getBoolean(4), row.getBoolean(5));
          var member = new Tally.Member(row.getObject(1, UUID.class), row.getString(2), sharing);
          tallies.add(new Tally(member, row.getInt(6), row.getLong(7), row.getLong(8)));
        }
      }
      return tallies;
    }
  }

  /// Of those who show theirs, and have one.
  static Map<UUID, Integer> streaks(Connection connection, UUID space, Instant now)
      throws SQLException {
    try (PreparedStatement streaks = connection.prepareStatement(STREAKS)) {
      streaks.setObject(1, space);
      streaks.setObject(2, space);
      streaks.setObject(3, now.minus(LONGEST_STREAK).atOffset(ZoneOffset.UTC));
      streaks.setObject(4, now.atOffset(ZoneOffset.UTC));
      Map<UUID, Integer> found = new HashMap<>();
      try (ResultSet row = streaks.executeQuery()) {
        while (row.next()) {
          found.put(row.getObject(1, UUID.class), row.getInt(2));
        }
      }
      return found;
    }
  }
}
