package tidemark.work.activity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.work.PullRequest;
import tidemark.work.Slice;

/// The SQL that reads the table `pr_activity`.
final class PrActivityTable {
  private static final String LIST =
      """
      select a.number, a.activity_type, a.repo_owner, a.repo_name, a.pr_number, w.number, a.metadata, a.occurred_at,
        count(*) over ()
      from pr_activity a left join work_session w on w.space_id = a.space_id and w.id = a.session_id
      where a.space_id = ? and a.activity_type = coalesce(?, a.activity_type)
        and lower(a.repo_owner) = lower(coalesce(?, a.repo_owner))
        and lower(a.repo_name) = lower(coalesce(?, a.repo_name))
        and a.pr_number = coalesce(?, a.pr_number)
      order by a.occurred_at desc, a.number desc
      """;

  private static final String SLICE = LIST + " limit ? offset ?";

  private static final String COUNT = "select count(*) from (" + LIST + ") a";

  private static final String SINCE =
      """
      select activity_type, occurred_at from pr_activity where space_id = ? and occurred_at >= ? and occurred_at < ?
      """;

  private PrActivityTable() {}

  static ActList list(Connection connection, UUID space, Wanted wanted, Slice slice)
      throws SQLException {
    try (PreparedStatement list = connection.prepareStatement(SLICE)) {
      bind(list, space, wanted);
      list.setInt(6, slice.limit());
      list.setLong(7, slice.offset());
      List<Kept> acts = new ArrayList<>();
      long total = 0;
      try (ResultSet row = list.executeQuery()) {
        while (row.next()) {
          acts.add(kept(row));
          total = row.getLong(9);
        }
      }
      return new ActList(acts, acts.isEmpty() ? count(connection, space, wanted) : total);
    }
  }

  /// Beyond the last row there is none to read the number from.
  private static long count(Connection connection, UUID space, Wanted wanted) throws SQLException {
    try (PreparedStatement count = connection.prepareStatement(COUNT)) {
      bind(count, space, wanted);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  static List<Done> between(Connection connection, UUID space, Instant from, Instant until)
      throws SQLException {
    try (PreparedStatement since = connection.prepareStatement(SINCE)) {
      since.setObject(1, space);
      since.setObject(2, from.atOffset(ZoneOffset.UTC));
      since.setObject(3, until.atOffset(ZoneOffset.UTC));
      List<Done> done = new ArrayList<>();
      try (ResultSet row = since.executeQuery()) {
        while (row.next()) {
          done.add(
              new Done(type(row.getString(1)), row.getObject(2, OffsetDateTime.class).toInstant()));
        }
      }
      return done;
    }
  }

  record Done(PrAct.Type type, Instant at) {}

  private static void bind(PreparedStatement query, UUID space, Wanted wanted) throws SQLException {
    PrAct.@Nullable Type type = wanted.type();
    query.setObject(1, space);
    query.setString(2, type == null ? null : type.text());
    query.setString(3, wanted.owner());
    query.setString(4, wanted.name());
    query.setObject(5, wanted.number(), java.sql.Types.BIGINT);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    PullRequest about = new PullRequest(row.getString(3), row.getString(4), row.getLong(5));
    Instant at = row.getObject(8, OffsetDateTime.class).toInstant();
    @Nullable Long session = row.getObject(6, Long.class);
    PrAct act = new PrAct(type(row.getString(2)), about, session, row.getString(7), at);
    return new Kept(row.getLong(1), act, false);
  }

  private static PrAct.Type type(String text) {
    return PrAct.Type.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
