package tidemark.timeline;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import tidemark.Micros;
import tidemark.bucket.Place;

/// The SQL of the table `event`.
final class EventTable {
  /// Looked up key by key, so that a batch that spans years does not read years. The `offset 0`
  /// keeps the planner from looking through all of the bucket for each event, which it believes to
  /// be cheap while it has no statistics.
  private static final String PROBE =
      """
      select k.micros, k.hash, k.copy, e.seq, e.duration_us
      from unnest(?, ?, ?) as k (micros, hash, copy)
      cross join lateral (
        select seq, duration_us from event
        where space_id = ? and bucket = ?
          and starts_at = timestamptz 'epoch' + k.micros * interval '1 microsecond'
          and hash = k.hash and copy = k.copy
        offset 0) e
      """;

  /// Where a batch lies close together, reading everything between its first and its last event is
  /// a fraction of looking up each.
  private static final String NEIGHBOURS =
      """
      select starts_at, hash, copy, seq, duration_us from event
      where space_id = ? and bucket = ? and starts_at between ? and ?
      """;

  /// Named by number and by start, so that both indexes lead to one row and not to a bucket.
  private static final String GROW =
      """
      update event e set duration_us = g.duration_us
      from unnest(?, ?, ?) as g (micros, seq, duration_us)
      where e.space_id = ? and e.bucket = ? and e.seq = g.seq
        and e.starts_at = timestamptz 'epoch' + g.micros * interval '1 microsecond'
        and e.duration_us < g.duration_us
      """;

  /// An edited event leaves the natural keys of what devices send: its copy is its own number,
  /// below zero.
  private static final String EDIT =
      """
      update event set starts_at = ?, duration_us = ?, hash = ?, data = ?::json,
        copy = case when starts_at = ? and hash = ? then copy else (-seq % 2147483647)::int end
      where space_id = ? and bucket = ? and seq = ?
      """;

  private static final String LATEST =
      """
      select seq, starts_at, duration_us, data, hash, copy from event
      where space_id = ? and bucket = ? order by starts_at desc, seq desc limit 1
      """;

  private static final String RANGE =
      """
      select seq, starts_at, duration_us, data from event
      where space_id = ? and bucket = ? and starts_at between ? and ?
        and starts_at + duration_us * interval '1 microsecond' >= ?
      order by starts_at desc, seq desc limit ?
      """;

  private static final String COUNT =
      """
      select count(*) from event
      where space_id = ? and bucket = ? and starts_at between ? and ?
        and starts_at + duration_us * interval '1 microsecond' >= ?
      """;

  private static final String ONE =
      "select seq, starts_at, duration_us, data from event where space_id = ? and bucket = ? and seq = ?";
  private static final String DELETE =
      "delete from event where space_id = ? and bucket = ? and seq = ?";
  private static final int FETCH = 2_000;
  private static final int MANY = 200;

  /// So many neighbours for each event of a batch are read before it is cheaper to look them up.
  private static final int CROWD = 3;

  private EventTable() {}

  /// What is stored under these keys, and perhaps under others.
  static Map<Push.Natural, Push.Stored> probe(
      Connection connection, Place place, List<Push.Natural> keys) throws SQLException {
    if (keys.size() >= MANY) {
      Map<Push.Natural, Push.Stored> neighbours = neighbours(connection, place, keys);
      if (neighbours.size() <= CROWD * keys.size()) {
        return neighbours;
      }
    }
    return each(connection, place, keys);
  }

  private static Map<Push.Natural, Push.Stored> neighbours(
      Connection connection, Place place, List<Push.Natural> keys) throws SQLException {
    var starts = keys.stream().mapToLong(Push.Natural::start).summaryStatistics();
    try (PreparedStatement neighbours = connection.prepareStatement(NEIGHBOURS)) {
      neighbours.setObject(1, place.space());
      neighbours.setLong(2, place.number());
      neighbours.setObject(3, time(starts.getMin()));
      neighbours.setObject(4, time(starts.getMax()));
      neighbours.setMaxRows(CROWD * keys.size() + 1);
      Map<Push.Natural, Push.Stored> stored = HashMap.newHashMap(keys.size());
      try (ResultSet row = neighbours.executeQuery()) {
        while (row.next()) {
          stored.put(
              new Push.Natural(micros(row, 1), row.getLong(2), row.getInt(3)),
              new Push.Stored(row.getLong(4), row.getLong(5)));
        }
      }
      return stored;
    }
  }

  private static Map<Push.Natural, Push.Stored> each(
      Connection connection, Place place, List<Push.Natural> keys) throws SQLException {
    try (PreparedStatement probe = connection.prepareStatement(PROBE)) {
      probe.setObject(1, keys.stream().mapToLong(Push.Natural::start).toArray());
      probe.setObject(2, keys.stream().mapToLong(Push.Natural::hash).toArray());
      probe.setObject(3, keys.stream().mapToInt(Push.Natural::copy).toArray());
      probe.setObject(4, place.space());
      probe.setLong(5, place.number());
      Map<Push.Natural, Push.Stored> stored = HashMap.newHashMap(keys.size());
      try (ResultSet row = probe.executeQuery()) {
        while (row.next()) {
          Push.Natural key = new Push.Natural(row.getLong(1), row.getLong(2), row.getInt(3));
          stored.put(key, new Push.Stored(row.getLong(4), row.getLong(5)));
        }
      }
      return stored;
    }
  }

  static long copy(Connection connection, Place place, List<Push.Row> rows) throws SQLException {
    CopyIn target = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(Copy.STATEMENT);
    try {
      new Copy(target, place).write(rows);
      return target.endCopy();
    } finally {
      if (target.isActive()) {
        target.cancelCopy();
      }
    }
  }

  static int grow(Connection connection, Place place, List<Push.Grown> grown) throws SQLException {
    try (PreparedStatement grow = connection.prepareStatement(GROW)) {
      grow.setObject(1, grown.stream().mapToLong(Push.Grown::start).toArray());
      grow.setObject(2, grown.stream().mapToLong(Push.Grown::seq).toArray());
      grow.setObject(3, grown.stream().mapToLong(Push.Grown::duration).toArray());
      grow.setObject(4, place.space());
      grow.setLong(5, place.number());
      return grow.executeUpdate();
    }
  }

  static boolean edit(Connection connection, Place place, Sample sample) throws SQLException {
    try (PreparedStatement edit = connection.prepareStatement(EDIT)) {
      edit.setObject(1, time(sample.start()));
      edit.setLong(2, sample.duration());
      edit.setLong(3, sample.hash());
      edit.setString(4, new String(sample.data(), StandardCharsets.UTF_8));
      edit.setObject(5, time(sample.start()));
      edit.setLong(6, sample.hash());
      edit.setObject(7, place.space());
      edit.setLong(8, place.number());
      edit.setLong(9, sample.id());
      return edit.executeUpdate() == 1;
    }
  }

  static Optional<Latest> latest(Connection connection, Place place) throws SQLException {
    try (PreparedStatement latest = connection.prepareStatement(LATEST)) {
      latest.setObject(1, place.space());
      latest.setLong(2, place.number());
      try (ResultSet row = latest.executeQuery()) {
        return row.next()
            ? Optional.of(new Latest(recorded(row), row.getLong(5), row.getInt(6)))
            : Optional.empty();
      }
    }
  }

  static long range(Connection connection, Place place, Span span, Consumer<Recorded> sink)
      throws SQLException {
    try (PreparedStatement range = connection.prepareStatement(RANGE)) {
      bind(range, place, span);
      range.setObject(6, span.limit() < 0 ? null : span.limit(), java.sql.Types.BIGINT);
      range.setFetchSize(FETCH);
      long count = 0;
      try (ResultSet row = range.executeQuery()) {
        while (row.next()) {
          sink.accept(recorded(row).within(span));
          count++;
        }
      }
      return count;
    }
  }

  static long count(Connection connection, Place place, Span span) throws SQLException {
    try (PreparedStatement count = connection.prepareStatement(COUNT)) {
      bind(count, place, span);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  static Optional<Recorded> one(Connection connection, Place place, long seq) throws SQLException {
    try (PreparedStatement one = connection.prepareStatement(ONE)) {
      one.setObject(1, place.space());
      one.setLong(2, place.number());
      one.setLong(3, seq);
      try (ResultSet row = one.executeQuery()) {
        return row.next() ? Optional.of(recorded(row)) : Optional.empty();
      }
    }
  }

  static boolean delete(Connection connection, Place place, long seq) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setObject(1, place.space());
      delete.setLong(2, place.number());
      delete.setLong(3, seq);
      return delete.executeUpdate() == 1;
    }
  }

  /// No event is longer than the bucket's longest, which bounds how far back an overlapping one can
  /// begin.
  private static void bind(PreparedStatement query, Place place, Span span) throws SQLException {
    query.setObject(1, place.space());
    query.setLong(2, place.number());
    query.setObject(3, time(span.from() - place.longest()));
    query.setObject(4, time(span.to()));
    query.setObject(5, time(span.from()));
  }

  private static OffsetDateTime time(long micros) {
    return Micros.instant(micros).atOffset(ZoneOffset.UTC);
  }

  private static long micros(ResultSet row, int column) throws SQLException {
    return Micros.of(row.getObject(column, OffsetDateTime.class).toInstant());
  }

  private static Recorded recorded(ResultSet row) throws SQLException {
    return new Recorded(row.getLong(1), micros(row, 2), row.getLong(3), row.getString(4));
  }

  /// The newest event of a bucket, with the parts of its natural key.
  record Latest(Recorded event, long hash, int copy) {}
}
