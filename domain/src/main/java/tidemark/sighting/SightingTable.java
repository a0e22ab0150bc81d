package tidemark.sighting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;

/// The SQL of the table `sighting`.
final class SightingTable {
  /// Whoever looks at the same people queues here, in one order; whoever refers to them does not.
  private static final String QUEUE =
      "select id from person where id = any (?) order by id for no key update";

  /// All entries of a look in one statement.
  private static final String ADD =
      """
      with looked as (
        select w.person as space_id, coalesce(b.seq, 0) + 1 as seq, b.digest as before, w.rows
        from unnest(?::uuid[], ?::bigint[]) w (person, rows)
          left join lateral (select s.seq, s.digest from sighting s
            where s.space_id = w.person order by s.seq desc limit 1) b on true),
      entry as (
        select l.before, row(l.space_id, l.seq, ?::timestamptz, ?::uuid, ?::uuid, ?::uuid, ?::text, ?::timestamptz,
          ?::timestamptz, l.rows, ?::text, null)::sighting as s
        from looked l)
      insert into sighting (space_id, seq, at, viewer_id, organization_id, team_id, what, from_at, until_at, rows,
        request, digest)
      select (s).space_id, (s).seq, (s).at, (s).viewer_id, (s).organization_id, (s).team_id, (s).what, (s).from_at,
        (s).until_at, (s).rows, (s).request, sighting_digest(before, s)
      from entry
      """;

  private static final String LIST =
      """
      select s.seq, s.at, s.viewer_id, p.name, s.organization_id, s.team_id, s.what, s.from_at, s.until_at, s.rows,
        encode(s.digest, 'hex')
      from sighting s left join person p on p.id = s.viewer_id
      where s.space_id = ? and (?::bigint is null or s.seq < ?) order by s.seq desc limit ?
      """;
  private static final String CHECK =
      """
      select count(*), min(seq) filter (where seq <> place or digest <> sighting_digest(before, s)),
        (array_agg(encode(digest, 'hex') order by seq desc))[1]
      from (select s, s.seq, s.digest, lag(s.digest) over following as before, row_number() over following as place
        from sighting s where s.space_id = ? window following as (order by s.seq)) checked
      """;

  private SightingTable() {}

  static int add(Connection connection, Caller viewer, Sight sight, Instant now)
      throws SQLException {
    var rows = new TreeMap<>(sight.rows());
    try (PreparedStatement queue = connection.prepareStatement(QUEUE);
        PreparedStatement add = connection.prepareStatement(ADD)) {
      queue.setArray(1, connection.createArrayOf("uuid", rows.keySet().toArray()));
      queue.execute();
      add.setArray(1, connection.createArrayOf("uuid", rows.keySet().toArray()));
      add.setArray(2, connection.createArrayOf("bigint", rows.values().toArray()));
      add.setObject(3, now.atOffset(ZoneOffset.UTC));
      add.setObject(4, viewer.person());
      add.setObject(5, sight.organization());
      add.setObject(6, sight.team());
      add.setString(7, sight.what().text());
      add.setObject(8, offset(sight.from()));
      add.setObject(9, offset(sight.until()));
      add.setString(10, viewer.request());
      return add.executeUpdate();
    }
  }

  static List<SightingView> list(Connection connection, UUID space, @Nullable Long before, int most)
      throws SQLException {
    try (PreparedStatement list = connection.prepareStatement(LIST)) {
      list.setObject(1, space);
      list.setObject(2, before);
      list.setObject(3, before);
      list.setInt(4, most);
      List<SightingView> found = new ArrayList<>();
      try (ResultSet row = list.executeQuery()) {
        while (row.next()) {
          found.add(view(row));
        }
      }
      return found;
    }
  }

  static Chain check(Connection connection, UUID space) throws SQLException {
    try (PreparedStatement check = connection.prepareStatement(CHECK)) {
      check.setObject(1, space);
      try (ResultSet row = check.executeQuery()) {
        row.next();
        return new Chain(row.getLong(1), row.getObject(2, Long.class), row.getString(3));
      }
    }
  }

  private static SightingView view(ResultSet row) throws SQLException {
    return new SightingView(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getObject(5, UUID.class),
        row.getObject(6, UUID.class),
        row.getString(7),
        instant(row, 8),
        instant(row, 9),
        row.getLong(10),
        row.getString(11));
  }

  private static @Nullable OffsetDateTime offset(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
