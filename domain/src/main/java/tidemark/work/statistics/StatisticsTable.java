package tidemark.work.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tidemark.work.Range;

/// The SQL that reads completed reviews.
final class StatisticsTable {
  private static final String STINTS =
      """
      select start_time, duration_seconds from work_session
      where space_id = ? and kind = 'pr_review' and status = 'completed' and start_time >= ? and start_time < ?
      """;
  private static final String REPOSITORY =
      """
      select coalesce(sum(duration_seconds), 0), count(*) from work_session
      where space_id = ? and kind = 'pr_review' and status = 'completed'
        and lower(repo_owner) = lower(?) and lower(repo_name) = lower(?)
      """;

  private StatisticsTable() {}

  static List<Stint> stints(Connection connection, UUID space, Range range) throws SQLException {
    try (PreparedStatement stints = connection.prepareStatement(STINTS)) {
      stints.setObject(1, space);
      stints.setObject(2, range.from().atOffset(ZoneOffset.UTC));
      stints.setObject(3, range.until().atOffset(ZoneOffset.UTC));
      List<Stint> found = new ArrayList<>();
      try (ResultSet row = stints.executeQuery()) {
        while (row.next()) {
          found.add(new Stint(row.getObject(1, OffsetDateTime.class).toInstant(), row.getLong(2)));
        }
      }
      return found;
    }
  }

  static Sum repository(Connection connection, UUID space, String owner, String name)
      throws SQLException {
    try (PreparedStatement sum = connection.prepareStatement(REPOSITORY)) {
      sum.setObject(1, space);
      sum.setString(2, owner);
      sum.setString(3, name);
      try (ResultSet row = sum.executeQuery()) {
        row.next();
        return new Sum(row.getLong(1), row.getLong(2), 0);
      }
    }
  }
}
