package tidemark.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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
          "left_login",
          "fault");

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
  private static final Map<String, String> READ_WHOLE = Map.of();

  @Test
  void noStatementReadsAllOfALargeTable() throws SQLException {
    Map<String, List<String>> whole = new TreeMap<>();
    List<String> unplanned = new ArrayList<>();
    List<Statement> all = Statement.all();
    assertTrue(all.size() > 200, all.size() + " statements");
    try (Connection connection = planning()) {
      for (Statement statement : all) {
        try {
          List<String> read = readWhole(plan(connection, statement.text()));
          if (!read.isEmpty()) {
            whole.put(statement.name(), read);
          }
        } catch (SQLException e) {
          unplanned.add(statement.name() + ": " + e.getMessage());
          connection.rollback();
        }
      }
    }
    assertEquals(READ_WHOLE.keySet(), whole.keySet(), whole::toString);
    assertTrue(unplanned.size() * 20 < all.size(), unplanned::toString);
  }

  @Test
  void statementWithoutAnIndexIsSeen() throws SQLException {
    try (Connection connection = planning()) {
      assertEquals(
          List.of("person"), readWhole(plan(connection, "select id from person where name = $1")));
      assertEquals(
          List.of("event"),
          readWhole(plan(connection, "select count(*) from event where seq > $1")));
      assertEquals(List.of(), readWhole(plan(connection, "select name from person where id = $1")));
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

  /// The large tables of a plan that are read without a condition on an index.
  private static List<String> readWhole(JsonNode node) {
    List<String> found = new ArrayList<>();
    String type = node.path("Node Type").asText();
    String table = node.path("Relation Name").asText();
    boolean isWhole =
        type.equals("Seq Scan") || (type.startsWith("Index") && !node.has("Index Cond"));
    if (isWhole && LARGE.contains(table)) {
      found.add(table);
    }
    node.path("Plans").forEach(child -> found.addAll(readWhole(child)));
    return found;
  }
}
