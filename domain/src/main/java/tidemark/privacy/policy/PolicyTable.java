package tidemark.privacy.policy;

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
import java.util.function.Consumer;

/// The SQL of the table `organization_policy`, and what a policy is tried on.
final class PolicyTable {
  private static final int AT_ONCE = 500;
  private static final String HISTORY =
      """
      select organization_id, version, policy, created_by, created_at from organization_policy
      where organization_id = ? order by version desc limit 100
      """;

  /// Of every organisation that row security shows.
  private static final String NEWEST =
      """
      select distinct on (organization_id) organization_id, version, policy, created_by, created_at
      from organization_policy order by organization_id, version desc
      """;

  /// Two who do this at once get a number each, or one of them an error.
  private static final String ADD =
      """
      insert into organization_policy (organization_id, version, policy, created_by, created_at)
      select ?, coalesce(max(version), 0) + 1, ?::json, ?, ? from organization_policy where organization_id = ?
      """;

  private static final String WEEK =
      """
      select b.public_name, b.type, e.starts_at, e.data
      from bucket b join event e on e.space_id = b.space_id and e.bucket = b.number
      where b.space_id = ? and b.organization_id = ? and e.starts_at >= ? order by e.starts_at desc limit 100000
      """;

  private PolicyTable() {}

  /// An event of the last week.
  record Past(String bucket, String type, Instant start, String data) {}

  static List<PolicyView> history(Connection connection, UUID organization) throws SQLException {
    try (PreparedStatement history = connection.prepareStatement(HISTORY)) {
      history.setObject(1, organization);
      return views(history);
    }
  }

  static List<PolicyView> newest(Connection connection) throws SQLException {
    try (PreparedStatement newest = connection.prepareStatement(NEWEST)) {
      return views(newest);
    }
  }

  static int add(Connection connection, PolicyView policy) throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setObject(1, policy.organization());
      add.setString(2, policy.json());
      add.setObject(3, policy.by());
      add.setObject(4, policy.at().atOffset(ZoneOffset.UTC));
      add.setObject(5, policy.organization());
      return add.executeUpdate();
    }
  }

  /// Whose events, and since when.
  record Tried(UUID space, UUID organization, Instant since) {}

  static int week(Connection connection, Tried tried, Consumer<Past> sink) throws SQLException {
    try (PreparedStatement week = connection.prepareStatement(WEEK)) {
      week.setFetchSize(AT_ONCE);
      week.setObject(1, tried.space());
      week.setObject(2, tried.organization());
      week.setObject(3, tried.since().atOffset(ZoneOffset.UTC));
      int events = 0;
      try (ResultSet row = week.executeQuery()) {
        while (row.next()) {
          sink.accept(
              new Past(
                  row.getString(1),
                  row.getString(2),
                  row.getObject(3, OffsetDateTime.class).toInstant(),
                  row.getString(4)));
          events++;
        }
      }
      return events;
    }
  }

  private static List<PolicyView> views(PreparedStatement query) throws SQLException {
    List<PolicyView> views = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        views.add(
            new PolicyView(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getObject(5, OffsetDateTime.class).toInstant()));
      }
    }
    return views;
  }
}
