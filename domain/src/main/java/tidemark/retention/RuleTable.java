package tidemark.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Ids;
import tidemark.retention.Rules.OfOrganization;

/// The SQL of the rules.
final class RuleTable {
  private static final String OWN =
      """
      select bucket_type, days from retention_rule where space_id = ? order by bucket_type nulls first
      """;
  private static final String CLEAR_OWN = "delete from retention_rule where space_id = ?";
  private static final String ADD_OWN =
      """
      insert into retention_rule (space_id, id, bucket_type, days, changed_at) values (?, ?, ?, ?, ?)
      """;

  /// Those of one organisation, or of all that row security shows.
  private static final String ORGANIZATION =
      """
      select organization_id, bucket_type, days from organization_retention
      where ?::uuid is null or organization_id = ? order by organization_id, bucket_type nulls first
      """;

  private static final String CLEAR_ORGANIZATION =
      "delete from organization_retention where organization_id = ?";
  private static final String ADD_ORGANIZATION =
      """
      insert into organization_retention (organization_id, id, bucket_type, days, changed_at, changed_by)
      values (?, ?, ?, ?, ?, ?)
      """;

  private RuleTable() {}

  static List<Rule> own(Connection connection, UUID space) throws SQLException {
    try (PreparedStatement own = connection.prepareStatement(OWN)) {
      own.setObject(1, space);
      List<Rule> rules = new ArrayList<>();
      try (ResultSet row = own.executeQuery()) {
        while (row.next()) {
          rules.add(new Rule(row.getString(1), row.getInt(2)));
        }
      }
      return rules;
    }
  }

  static List<OfOrganization> all(Connection connection) throws SQLException {
    return ofOrganizations(connection, null);
  }

  static List<Rule> of(Connection connection, UUID organization) throws SQLException {
    return ofOrganizations(connection, organization).stream().map(OfOrganization::rule).toList();
  }

  static int put(Connection connection, Caller caller, List<Rule> rules, Instant now)
      throws SQLException {
    clear(connection, CLEAR_OWN, caller.space());
    try (PreparedStatement add = connection.prepareStatement(ADD_OWN)) {
      return add(add, caller.space(), rules, now);
    }
  }

  /// The caller acts in the organisation.
  static int putOrganization(Connection connection, Caller caller, List<Rule> rules, Instant now)
      throws SQLException {
    clear(connection, CLEAR_ORGANIZATION, caller.organization());
    try (PreparedStatement add = connection.prepareStatement(ADD_ORGANIZATION)) {
      add.setObject(6, caller.person());
      return add(add, caller.organization(), rules, now);
    }
  }

  private static List<OfOrganization> ofOrganizations(Connection connection, @Nullable UUID only)
      throws SQLException {
    try (PreparedStatement of = connection.prepareStatement(ORGANIZATION)) {
      of.setObject(1, only);
      of.setObject(2, only);
      List<OfOrganization> rules = new ArrayList<>();
      try (ResultSet row = of.executeQuery()) {
        while (row.next()) {
          rules.add(
              new OfOrganization(
                  row.getObject(1, UUID.class), new Rule(row.getString(2), row.getInt(3))));
        }
      }
      return rules;
    }
  }

  private static void clear(Connection connection, String sql, UUID whose) throws SQLException {
    try (PreparedStatement clear = connection.prepareStatement(sql)) {
      clear.setObject(1, whose);
      clear.executeUpdate();
    }
  }

  private static int add(PreparedStatement add, UUID whose, List<Rule> rules, Instant now)
      throws SQLException {
    for (Rule rule : rules) {
      add.setObject(1, whose);
      add.setObject(2, Ids.next());
      add.setString(3, rule.type());
      add.setInt(4, rule.days());
      add.setObject(5, now.atOffset(ZoneOffset.UTC));
      add.executeUpdate();
    }
    return rules.size();
  }
}
