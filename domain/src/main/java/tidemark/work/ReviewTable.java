package tidemark.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Ids;

/// The SQL of reviews in the table `work_session`.
final class ReviewTable {
  private static final String COLUMNS =
      """
      id, number, repo_owner, repo_name, pr_number, pr_title, branch, status, start_time, end_time,
        duration_seconds, created_at, updated_at
      """;

  /// Whoever comes second waits for the first one's commit, and inserts nothing.
  private static final String BEGIN =
      """
      insert into work_session (space_id, id, kind, status, source, start_time, repo_owner, repo_name, pr_number,
        pr_title, branch, created_at, updated_at)
      values (?, ?, 'pr_review', 'active', 'extension', ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      returning
      """
          + COLUMNS;

  private static final String ACTIVE =
      "select "
          + COLUMNS
          + """
          from work_session
          where space_id = ? and lower(repo_owner) = lower(?) and lower(repo_name) = lower(?) and pr_number = ?
            and status = 'active' and kind = 'pr_review'
          """;

  private static final String FIND =
      "select "
          + COLUMNS
          + "from work_session where space_id = ? and number = ? and kind = 'pr_review'";

  private static final String LOCK = FIND + " for update";

  private static final String HEARD =
      """
      update work_session set updated_at = ? where space_id = ? and id = ? and status = 'active'
      """;

  /// Only if it is as it was when that was decided.
  private static final String ABANDON =
      """
      update work_session set status = 'abandoned', updated_at = ?
      where space_id = ? and id = ? and status = 'active' and updated_at = ?
      """;

  private static final String END =
      """
      update work_session set status = ?, start_time = ?, end_time = ?, duration_seconds = ?, updated_at = ?
      where space_id = ? and id = ?
      """;

  private static final String LIST =
      "select "
          + COLUMNS
          + """
          from work_session
          where space_id = ? and kind = 'pr_review' and start_time >= ? and start_time < ?
          order by start_time desc, number desc
          limit ? offset ?
          """;

  private static final String COUNT =
      """
      select count(*) from work_session
      where space_id = ? and kind = 'pr_review' and start_time >= ? and start_time < ?
      """;

  private ReviewTable() {}

  static Optional<Held> begin(Connection connection, UUID space, ReviewOrder order, Instant now)
      throws SQLException {
    try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
      begin.setObject(1, space);
      begin.setObject(2, Ids.next());
      begin.setObject(3, now.atOffset(ZoneOffset.UTC));
      begin.setString(4, order.pullRequest().owner());
      begin.setString(5, order.pullRequest().name());
      begin.setLong(6, order.pullRequest().number());
      begin.setString(7, order.title());
      begin.setString(8, order.branch());
      begin.setObject(9, now.atOffset(ZoneOffset.UTC));
      begin.setObject(10, now.atOffset(ZoneOffset.UTC));
      return one(begin);
    }
  }

  static Optional<Held> active(Connection connection, UUID space, PullRequest reviewed)
      throws SQLException {
    try (PreparedStatement active = connection.prepareStatement(ACTIVE)) {
      active.setObject(1, space);
      active.setString(2, reviewed.owner());
      active.setString(3, reviewed.name());
      active.setLong(4, reviewed.number());
      return one(active);
    }
  }

  static Optional<Held> find(Connection connection, UUID space, long number) throws SQLException {
    return numbered(connection, FIND, space, number);
  }

  /// As `find`, and nobody else ends it before the transaction does.
  static Optional<Held> lock(Connection connection, UUID space, long number) throws SQLException {
    return numbered(connection, LOCK, space, number);
  }

  static int heard(Connection connection, UUID space, Held held, Instant now) throws SQLException {
    try (PreparedStatement heard = connection.prepareStatement(HEARD)) {
      heard.setObject(1, now.atOffset(ZoneOffset.UTC));
      heard.setObject(2, space);
      heard.setObject(3, held.id());
      return heard.executeUpdate();
    }
  }

  static boolean abandon(Connection connection, UUID space, Held held, Instant now)
      throws SQLException {
    try (PreparedStatement abandon = connection.prepareStatement(ABANDON)) {
      abandon.setObject(1, now.atOffset(ZoneOffset.UTC));
      abandon.setObject(2, space);
      abandon.setObject(3, held.id());
      abandon.setObject(4, held.heardAt().atOffset(ZoneOffset.UTC));
      return abandon.executeUpdate() == 1;
    }
  }

  static int end(Connection connection, UUID space, Held held, Instant now) throws SQLException {
    try (PreparedStatement end = connection.prepareStatement(END)) {
      Review review = held.review();
      end.setString(1, review.status().text());
      end.setObject(2, review.start().atOffset(ZoneOffset.UTC));
      end.setObject(3, Objects.requireNonNull(review.end()).atOffset(ZoneOffset.UTC));
      end.setObject(4, review.seconds());
      end.setObject(5, now.atOffset(ZoneOffset.UTC));
      end.setObject(6, space);
      end.setObject(7, held.id());
      return end.executeUpdate();
    }
  }

  static List<Review> list(Connection connection, UUID space, Range range, Slice slice)
      throws SQLException {
    try (PreparedStatement list = connection.prepareStatement(LIST)) {
      ranged(list, space, range);
      list.setInt(4, slice.limit());
      list.setLong(5, slice.offset());
      List<Review> found = new ArrayList<>();
      try (ResultSet row = list.executeQuery()) {
        while (row.next()) {
          found.add(held(row).review());
        }
      }
      return found;
    }
  }

  static long count(Connection connection, UUID space, Range range) throws SQLException {
    try (PreparedStatement count = connection.prepareStatement(COUNT)) {
      ranged(count, space, range);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void ranged(PreparedStatement query, UUID space, Range range) throws SQLException {
    query.setObject(1, space);
    query.setObject(2, range.from().atOffset(ZoneOffset.UTC));
    query.setObject(3, range.until().atOffset(ZoneOffset.UTC));
  }

  private static Optional<Held> numbered(Connection connection, String sql, UUID space, long number)
      throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(sql)) {
      find.setObject(1, space);
      find.setLong(2, number);
      return one(find);
    }
  }

  private static Optional<Held> one(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? Optional.of(held(row)) : Optional.empty();
    }
  }

  private static Held held(ResultSet row) throws SQLException {
    PullRequest reviewed = new PullRequest(row.getString(3), row.getString(4), row.getLong(5));
    @Nullable OffsetDateTime end = row.getObject(10, OffsetDateTime.class);
    long seconds = row.getLong(11);
    Review review =
        new Review(
            row.getLong(2),
            new ReviewOrder(reviewed, row.getString(6), row.getString(7)),
            Review.Status.of(row.getString(8)),
            instant(row, 9),
            end == null ? null : end.toInstant(),
            end == null ? null : seconds,
            instant(row, 12));
    return new Held(row.getObject(1, UUID.class), review, instant(row, 13));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
