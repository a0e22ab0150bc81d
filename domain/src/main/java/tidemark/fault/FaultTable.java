package tidemark.fault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Ids;

/// The SQL of the table `fault`.
final class FaultTable {
  private static final String COUNT =
      """
      update fault set reports = reports + 1, version = ?, last_at = greatest(last_at, ?), resolved_at = null
      where fingerprint = ?
      """;

  /// Two who tell of a new sort at once are one row.
  private static final String ADD =
      """
      insert into fault as f (id, fingerprint, client, version, type, message, trace, reports, first_at, last_at)
      select ?, ?, ?, ?, ?, ?, ?, 1, ?, ? where (select count(*) from fault) < ?
      on conflict (fingerprint) do update set reports = f.reports + 1, last_at = excluded.last_at
      """;

  private static final String LIST =
      """
      select id, client, version, type, message, trace, reports, first_at, last_at, resolved_at from fault
      where (resolved_at is null) = ? and (?::uuid is null or id < ?) order by id desc limit ?
      """;
  private static final String RESOLVE =
      """
      update fault set resolved_at = coalesce(resolved_at, ?) where id = ?
      returning id, client, version, type, message, trace, reports, first_at, last_at, resolved_at
      """;
  private static final String FORGET =
      """
      delete from fault where ctid in (select ctid from fault where last_at < ? limit ?)
      """;

  private FaultTable() {}

  /// Of which state, after which, and how many.
  record Cut(boolean open, @Nullable UUID after, int most) {}

  static int tell(Connection connection, Scrubbed told, Instant now, int most) throws SQLException {
    try (PreparedStatement count = connection.prepareStatement(COUNT)) {
      count.setString(1, told.report().version());
      count.setObject(2, now.atOffset(ZoneOffset.UTC));
      count.setString(3, told.fingerprint());
      int known = count.executeUpdate();
      return known > 0 ? known : add(connection, told, now, most);
    }
  }

  private static int add(Connection connection, Scrubbed told, Instant now, int most)
      throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setObject(1, Ids.next());
      add.setString(2, told.fingerprint());
      add.setString(3, told.report().client());
      add.setString(4, told.report().version());
      add.setString(5, told.report().type());
      add.setString(6, told.report().message());
      add.setString(7, told.report().trace());
      add.setObject(8, now.atOffset(ZoneOffset.UTC));
      add.setObject(9, now.atOffset(ZoneOffset.UTC));
      add.setInt(10, most);
      return add.executeUpdate();
    }
  }

  static List<FaultView> list(Connection connection, Cut cut) throws SQLException {
    try (PreparedStatement list = connection.prepareStatement(LIST)) {
      list.setBoolean(1, cut.open());
      list.setObject(2, cut.after());
      list.setObject(3, cut.after());
      list.setInt(4, cut.most());
      return views(list);
    }
  }

  /// Nothing when there is none.
  static List<FaultView> resolve(Connection connection, UUID id, Instant now) throws SQLException {
    try (PreparedStatement resolve = connection.prepareStatement(RESOLVE)) {
      resolve.setObject(1, now.atOffset(ZoneOffset.UTC));
      resolve.setObject(2, id);
      return views(resolve);
    }
  }

  static long forget(Connection connection, Instant before, int most) throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
      forget.setObject(1, before.atOffset(ZoneOffset.UTC));
      forget.setInt(2, most);
      return forget.executeUpdate();
    }
  }

  private static List<FaultView> views(PreparedStatement query) throws SQLException {
    List<FaultView> views = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        views.add(
            new FaultView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                time(row, 10)));
      }
    }
    return views;
  }

  private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
    @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
