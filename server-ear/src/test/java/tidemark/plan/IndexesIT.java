package tidemark.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tidemark.stack.Tidemark;

class IndexesIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// What grows with people, and with every day of theirs.
  private static final Set<String> LARGE =
      Set.of(
          "event",
          "change",
          "stream",
          "bucket",
          "device",
          "setting",
          "work_session",
          "pr_activity",
          "session_share",
          "assessment_entry",
          "mood_entry",
          "mood_activity",
          "schedule",
          "sync_conflict",
          "attempt",
          "consent",
          "sighting",
          "audit_entry",
          "api_key",
          "login_session",
          "membership",
          "team_member",
          "team_block_item",
          "person",
          "webhook_message",
          "webhook_attempt",
          "left_login");

  /// A statement with numbered parameters cannot be sent without values for them.
  private static final String PLAN =
      """
      create function pg_temp.plan(statement text) returns json language plpgsql as $$
      declare
        plan json;
      begin
        execute 'explain (generic_plan, format json) ' || statement into plan;
        return plan;
      end
      $$
      """;

  /// Why these may.
  private static final Map<String, String> READ_WHOLE =
      Map.of(
          "maintenance.FollowedPeopleTable.MISSING", "a job that compares everybody with Keycloak",
          "retention.AgeTable.DUE", "an hourly job that looks at every bucket");

  @Test
  void noStatementReadsAllOfALargeTable() throws SQLException {
    Map<String, List<String>> whole = new TreeMap<>();
    List<String> unplanned = new ArrayList<>();
    List<Statement> all = Statement.all();
    assertTrue(all.size() > 200, all.size() + " statements");
    try (Connection connection = planning()) {
      Set<String> partial = partial(connection);
      for (Statement statement : all) {
        try {
          List<String> read = readWhole(plan(connection, statement.numbered()), partial);
          if (!read.isEmpty()) {
            whole.put(statement.name(), read);
          }
        } catch (SQLException e) {
          unplanned.add(statement.name() + ": " + e.getMessage());
          connection.rollback();
        }
      }
    }
    whole.keySet().removeAll(READ_WHOLE.keySet());
    assertEquals(Map.of(), whole);
    assertTrue(unplanned.size() * 20 < all.size(), unplanned::toString);
  }

  @Test
  void statementWithoutAnIndexIsSeen() throws SQLException {
    try (Connection connection = planning()) {
      for (String statement :
          List.of("select id from person where name = $1", "delete from person where name = $1")) {
        assertEquals(
            List.of("person"), readWhole(plan(connection, statement), Set.of()), statement);
      }
      String found = "select name from person where id = $1";
      assertEquals(List.of(), readWhole(plan(connection, found), Set.of()));
    }
  }

  private static Connection planning() throws SQLException {
    Connection connection = Tidemark.running().superuser();
    connection.setAutoCommit(false);
    try (var set = connection.createStatement()) {
      set.execute("set enable_seqscan = off");
      set.execute(PLAN);
    }
    connection.commit();
    return connection;
  }

  private static JsonNode plan(Connection connection, String text) throws SQLException {
    try (var explain = connection.prepareStatement("select pg_temp.plan(?)")) {
      explain.setString(1, text);
      var row = explain.executeQuery();
      row.next();
      return JSON.readTree(row.getString(1)).path(0).path("Plan");
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The large tables of a plan that are read without a condition on an index. An index that holds
  /// only some of the rows is one already. In which order tables are joined depends on how little
  /// there is in them, and is not judged here.
  private static List<String> readWhole(JsonNode node, Set<String> partial) {
    List<String> found = new ArrayList<>();
    String type = node.path("Node Type").asText();
    String table = node.path("Relation Name").asText();
    boolean isByIndex =
        type.startsWith("Index")
            && (node.has("Index Cond") || partial.contains(node.path("Index Name").asText()));
    boolean isRead = type.equals("Seq Scan") || type.startsWith("Index");
    if (isRead && !isByIndex && LARGE.contains(table)) {
      found.add(table);
    }
    if (!node.path("Node Type").asText().matches("Nested Loop|Hash Join|Merge Join")) {
      node.path("Plans").forEach(child -> found.addAll(readWhole(child, partial)));
    }
    return found;
  }

  private static Set<String> partial(Connection connection) throws SQLException {
    Set<String> names = new HashSet<>();
    try (var query = connection.createStatement();
        var row =
            query.executeQuery(
                "select indexrelid::regclass::text from pg_index where indpred is not null")) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }
}
