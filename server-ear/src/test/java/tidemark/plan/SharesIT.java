package tidemark.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tidemark.stack.Tidemark;
import tidemark.team.Group;
import tidemark.team.TeamRole;

/// A team among many. `-Dtidemark.plans=1000000` makes their shares as many as a release has to
/// stand.
class SharesIT {
  private static final int SHARES = Integer.getInteger("tidemark.plans", 100_000);
  private static final int OF_THE_TEAM = 500;
  private static final String FILL =
      """
      insert into session_share (space_id, id, person_id, local_id, session_ref, start_time, planned_minutes,
        completed, shared_at, modified_at, changed_at)
      select case when n <= ? then ?::uuid else md5((n % 2000)::text)::uuid end, gen_random_uuid(),
        case when n <= ? then ?::uuid else md5((n % 10000)::text)::uuid end, 'share ' || n, 'session ' || n,
        t.at, 25, true, t.at, t.at, t.at
      from generate_series(1, ?) n, lateral (select now() - n * interval '1 second' as at) t
      """;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Group group = Group.of(TeamRole.MEMBER);
  private final UUID team = UUID.fromString(group.id());
  private final UUID person = UUID.fromString(group.person(group.owner()));

  @Test
  void whatATeamAsksForIsFoundWithoutReadingWhatOthersShared() throws SQLException {
    OffsetDateTime since = OffsetDateTime.now(ZoneOffset.UTC).minusHours(1);
    Map<String, List<Object>> asked =
        Map.of(
            "focus.ShareTable.ACTIVITY", List.of(team, 20),
            "focus.ShareTable.OWN", List.of(person, 20),
            "focus.ShareTable.BY_LOCAL_ID", List.of(team, person, "share 7"),
            "focus.ShareTable.CHANGED", List.of(team, team, since, 100));
    try (Connection connection = Tidemark.running().superuser()) {
      connection.setAutoCommit(false);
      fill(connection);
      for (var one : asked.entrySet()) {
        JsonNode plan = plan(connection, Statement.text(one.getKey()), one.getValue());
        assertEquals(0, whole(plan), () -> one.getKey() + " " + plan);
        long read = read(plan);
        assertTrue(read > 0 && read <= 2 * OF_THE_TEAM, () -> read + " rows: " + one.getKey());
      }
      String control = "select count(*) from session_share where planned_minutes = ?";
      assertTrue(read(plan(connection, control, List.of(25))) >= SHARES);
      connection.rollback();
    }
  }

  /// Nobody has to exist whose shares are only in the way.
  private void fill(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var fill = connection.prepareStatement(FILL)) {
      statement.execute("set local session_replication_role = replica");
      fill.setInt(1, OF_THE_TEAM);
      fill.setObject(2, team);
      fill.setInt(3, OF_THE_TEAM);
      fill.setObject(4, person);
      fill.setInt(5, SHARES);
      assertEquals(SHARES, fill.executeUpdate());
      statement.execute("analyze session_share");
      statement.execute("select set_config('tidemark.person', '" + person + "', true)");
      statement.execute("set local role tidemark_app");
    }
  }

  private static JsonNode plan(Connection connection, String text, List<Object> values)
      throws SQLException {
    try (PreparedStatement explain =
        connection.prepareStatement("explain (analyze, format json) " + text)) {
      for (int i = 0; i < values.size(); i++) {
        explain.setObject(i + 1, values.get(i));
      }
      var row = explain.executeQuery();
      row.next();
      return JSON.readTree(row.getString(1)).path(0).path("Plan");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int whole(JsonNode node) {
    int found = isOfShares(node) && node.path("Node Type").asText().equals("Seq Scan") ? 1 : 0;
    for (JsonNode child : node.path("Plans")) {
      found += whole(child);
    }
    return found;
  }

  /// How many rows of the table were looked at, also those that were not wanted.
  private static long read(JsonNode node) {
    double rows = 0;
    if (isOfShares(node)) {
      double removed =
          node.path("Rows Removed by Filter").asDouble()
              + node.path("Rows Removed by Index Recheck").asDouble();
      rows = (node.path("Actual Rows").asDouble() + removed) * node.path("Actual Loops").asDouble();
    }
    for (JsonNode child : node.path("Plans")) {
      rows += read(child);
    }
    return Math.round(rows);
  }

  private static boolean isOfShares(JsonNode node) {
    return node.path("Relation Name").asText().equals("session_share");
  }
}
