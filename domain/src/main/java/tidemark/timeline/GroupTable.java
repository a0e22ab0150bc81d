package tidemark.timeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// The SQL of a group of heartbeats from many people at once, in a role that sees every row: each
/// statement names the space that each beat's caller may write to, and no other.
final class GroupTable {
  /// What somebody else holds is left out, so that one long write keeps nobody else waiting.
  private static final String LOCK =
      """
      select k.n, b.id, b.number, b.seq, (extract(epoch from b.last_start) * 1000000)::bigint, b.longest_us, k.space_id,
        exists (select from setting s where s.space_id = k.space_id and s.key = 'privacy_filters')
          or exists (select from organization_policy p where p.organization_id = b.organization_id)
      from unnest(?::uuid[], ?::text[], ?::uuid[]) with ordinality as k (space_id, name, device_id, n)
      cross join lateral (
        select id from bucket
        where space_id = k.space_id and (name = k.name or public_name = k.name)
        order by device_id is not distinct from k.device_id desc, public_name = k.name desc, created_at, id
        limit 1) r
      join bucket b on b.space_id = k.space_id and b.id = r.id
      for update of b skip locked
      """;

  private static final String LATEST =
      """
      select k.bucket, e.seq, (extract(epoch from e.starts_at) * 1000000)::bigint, e.duration_us, e.data, e.hash, e.copy
      from unnest(?::uuid[], ?) as k (space_id, bucket)
      cross join lateral (
        select seq, starts_at, duration_us, data, hash, copy from event
        where space_id = k.space_id and bucket = k.bucket
        order by starts_at desc, seq desc limit 1) e
      """;

  private static final String GROW =
      """
      update event e set duration_us = g.duration_us
      from unnest(?::uuid[], ?, ?, ?, ?) as g (space_id, bucket, micros, seq, duration_us)
      where e.space_id = g.space_id and e.bucket = g.bucket and e.seq = g.seq
        and e.starts_at = timestamptz 'epoch' + g.micros * interval '1 microsecond'
        and e.duration_us < g.duration_us
      """;

  private static final String BEGIN =
      """
      insert into event (space_id, bucket, seq, starts_at, duration_us, hash, copy, data)
      select space_id, bucket, seq, timestamptz 'epoch' + micros * interval '1 microsecond', duration_us, hash, 0,
        data::json
      from unnest(?::uuid[], ?, ?, ?, ?, ?, ?::text[]) as n (space_id, bucket, micros, seq, duration_us, hash, data)
      """;

  private static final String REACH =
      """
      update bucket b set seq = r.seq, updated_at = ?,
        first_at = least(b.first_at, timestamptz 'epoch' + r.first * interval '1 microsecond'),
        last_start = greatest(b.last_start, timestamptz 'epoch' + r.last_start * interval '1 microsecond'),
        last_at = greatest(b.last_at, timestamptz 'epoch' + r.last * interval '1 microsecond'),
        longest_us = greatest(b.longest_us, r.longest), edition = b.edition + 1
      from unnest(?::uuid[], ?::uuid[], ?, ?, ?, ?, ?) as r (space_id, id, seq, first, last_start, last, longest)
      where b.space_id = r.space_id and b.id = r.id
      """;

  private GroupTable() {}

  /// The buckets that beats speak of, by the place of the beat in the group.
  static Map<Integer, Standing.Held> lock(Connection connection, List<Chorus.Voice> voices)
      throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      texts(lock, 1, "uuid", voices.stream().map(voice -> voice.caller().space()));
      texts(lock, 2, "text", voices.stream().map(Chorus.Voice::bucket));
      texts(lock, 3, "uuid", voices.stream().map(voice -> voice.caller().device()));
      Map<Integer, Standing.Held> held = new HashMap<>();
      try (ResultSet row = lock.executeQuery()) {
        while (row.next()) {
          held.put(row.getInt(1) - 1, held(row));
        }
      }
      return held;
    }
  }

  /// The newest event of each bucket that has one, by the bucket's number.
  static Map<Long, EventTable.Latest> latest(Connection connection, List<Standing.Held> held)
      throws SQLException {
    try (PreparedStatement latest = connection.prepareStatement(LATEST)) {
      texts(latest, 1, "uuid", held.stream().map(Standing.Held::space));
      numbers(latest, 2, held, Standing.Held::number);
      Map<Long, EventTable.Latest> found = new HashMap<>();
      try (ResultSet row = latest.executeQuery()) {
        while (row.next()) {
          var event =
              new Recorded(row.getLong(2), row.getLong(3), row.getLong(4), row.getString(5));
          found.put(row.getLong(1), new EventTable.Latest(event, row.getLong(6), row.getInt(7)));
        }
      }
      return found;
    }
  }

  static void write(Connection connection, Collection<Standing> standings, Instant now)
      throws SQLException {
    grow(connection, rows(standings, Standing::grown));
    begin(connection, rows(standings, Standing::begun));
    reach(connection, standings.stream().filter(Standing::isChanged).toList(), now);
  }

  private static void grow(Connection connection, List<Row<Recorded>> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement grow = connection.prepareStatement(GROW)) {
      texts(grow, 1, "uuid", rows.stream().map(row -> row.held().space()));
      numbers(grow, 2, rows, row -> row.held().number());
      numbers(grow, 3, rows, row -> row.what().start());
      numbers(grow, 4, rows, row -> row.what().id());
      numbers(grow, 5, rows, row -> row.what().duration());
      grow.executeUpdate();
    }
  }

  private static void begin(Connection connection, List<Row<EventTable.Latest>> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
      texts(begin, 1, "uuid", rows.stream().map(row -> row.held().space()));
      numbers(begin, 2, rows, row -> row.held().number());
      numbers(begin, 3, rows, row -> row.what().event().start());
      numbers(begin, 4, rows, row -> row.what().event().id());
      numbers(begin, 5, rows, row -> row.what().event().duration());
      numbers(begin, 6, rows, row -> row.what().hash());
      texts(begin, 7, "text", rows.stream().map(row -> row.what().event().data()));
      begin.executeUpdate();
    }
  }

  private static void reach(Connection connection, List<Standing> standings, Instant now)
      throws SQLException {
    if (standings.isEmpty()) {
      return;
    }
    try (PreparedStatement reach = connection.prepareStatement(REACH)) {
      reach.setObject(1, now.atOffset(ZoneOffset.UTC));
      texts(reach, 2, "uuid", standings.stream().map(each -> each.held().space()));
      texts(reach, 3, "uuid", standings.stream().map(each -> each.held().id()));
      numbers(reach, 4, standings, each -> each.extent().seq());
      numbers(reach, 5, standings, each -> each.extent().first());
      numbers(reach, 6, standings, each -> each.extent().lastStart());
      numbers(reach, 7, standings, each -> each.extent().last());
      numbers(reach, 8, standings, each -> each.extent().longest());
      reach.executeUpdate();
    }
  }

  private static Standing.Held held(ResultSet row) throws SQLException {
    long lastStart = row.getLong(5);
    return new Standing.Held(
        row.getObject(7, UUID.class),
        row.getObject(2, UUID.class),
        row.getLong(3),
        row.getLong(4),
        row.wasNull() ? Long.MIN_VALUE : lastStart,
        row.getLong(6),
        row.getBoolean(8));
  }

  private static <T> List<Row<T>> rows(
      Collection<Standing> standings, Function<Standing, List<T>> what) {
    return standings.stream()
        .flatMap(each -> what.apply(each).stream().map(one -> new Row<>(each.held(), one)))
        .toList();
  }

  private static void texts(PreparedStatement statement, int place, String type, Stream<?> values)
      throws SQLException {
    statement.setArray(place, statement.getConnection().createArrayOf(type, values.toArray()));
  }

  private static <T> void numbers(
      PreparedStatement statement, int place, List<T> rows, ToLongFunction<T> number)
      throws SQLException {
    statement.setObject(place, rows.stream().mapToLong(number).toArray());
  }

  private record Row<T>(Standing.Held held, T what) {}
}
