package tidemark.maintenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import tidemark.maintenance.job.Batch;

/// The SQL that forgets what was deleted: its data after a month, after half a year that it was
/// there. Only the ids of journal records stay, so that nobody makes them again.
final class TombstoneTable {
  private static final Duration DATA = Duration.ofDays(30);
  private static final Duration TOMBSTONES = Duration.ofDays(180);
  private static final List<String> JOURNAL =
      List.of("assessment_entry", "mood_entry", "mood_activity", "schedule");

  /// The counters are locked first and in order, as every writer does it. A reader that has not
  /// come so far finds the floor above itself.
  private static final String PURGE =
      """
      with due as (
        select c.space_id, c.entity_type, c.entity_id from change c
        where c.deleted and c.changed_at < ? limit 5000),
      held as (
        select s.space_id from stream s
        where s.space_id in (select space_id from due)
        order by s.space_id for update),
      gone as (
        delete from change c using held, due
        where c.space_id = held.space_id and due.space_id = c.space_id
          and due.entity_type = c.entity_type and due.entity_id = c.entity_id
          and c.deleted and c.changed_at < ?
        returning c.space_id, c.entity_type, c.entity_id, c.usn),
      raised as (
        update stream s set floor_usn = greatest(s.floor_usn, g.usn)
        from (select space_id, max(usn) as usn from gone group by space_id) g
        where s.space_id = g.space_id),
      assessment as (
        update assessment_entry r set purged_at = ?, data = null from gone g
        where r.space_id = g.space_id and g.entity_type = 'assessment_entry' and r.id = g.entity_id),
      mood as (
        update mood_entry r set purged_at = ?, data = null from gone g
        where r.space_id = g.space_id and g.entity_type = 'mood_entry' and r.id = g.entity_id),
      activity as (
        update mood_activity r set purged_at = ?, data = null from gone g
        where r.space_id = g.space_id and g.entity_type = 'mood_activity' and r.id = g.entity_id),
      planned as (
        update schedule r set purged_at = ?, data = null from gone g
        where r.space_id = g.space_id and g.entity_type = 'schedule' and r.id = g.entity_id)
      select count(*) from gone
      """;

  private static final int TIMES = 6;
  private static final int SIZE = 5_000;

  private static final String CONFLICTS =
      """
      delete from sync_conflict where ctid in (
        select ctid from sync_conflict where space_id is not null and found_at < ? limit 5000)
      """;
  private static final String ATTEMPTS =
      """
      delete from attempt where ctid in (
        select ctid from attempt where space_id is not null and made_at < ? limit 5000)
      """;

  private TombstoneTable() {}

  /// At most so many of each kind in one batch.
  static Batch forget(Connection connection, Instant now) throws SQLException {
    long rows = purge(connection, now);
    long most = rows;
    for (String table : JOURNAL) {
      long wiped = before(connection, wiping(table), now.minus(DATA));
      rows += wiped;
      most = Math.max(most, wiped);
    }
    for (String statement : List.of(ATTEMPTS, CONFLICTS)) {
      long forgotten = before(connection, statement, now.minus(DATA));
      rows += forgotten;
      most = Math.max(most, forgotten);
    }
    return new Batch(rows, most >= SIZE);
  }

  private static long purge(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement purge = connection.prepareStatement(PURGE)) {
      for (int i = 1; i <= TIMES; i++) {
        purge.setObject(i, (i <= 2 ? now.minus(TOMBSTONES) : now).atOffset(ZoneOffset.UTC));
      }
      try (ResultSet row = purge.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static String wiping(String table) {
    return """
    update %1$s set data = null where ctid in (
      select ctid from %1$s
      where space_id is not null and deleted_at is not null and data is not null and updated_at < ?
      limit 5000)
    """
        .formatted(table);
  }

  private static long before(Connection connection, String statement, Instant time)
      throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(statement)) {
      forget.setObject(1, time.atOffset(ZoneOffset.UTC));
      return forget.executeUpdate();
    }
  }
}
