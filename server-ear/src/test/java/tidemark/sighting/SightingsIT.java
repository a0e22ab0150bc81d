package tidemark.sighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;
import tidemark.team.Group;
import tidemark.team.TeamRole;

class SightingsIT {
  private final Tidemark tidemark = Tidemark.running();
  private final Group group = Group.of(TeamRole.MEMBER);
  private final Http seen = group.as(TeamRole.MEMBER);
  private final Http viewer = group.owner();

  @Test
  void everyLookIsAnEntryForWhoeverWasSeen() {
    share();
    assertEquals(0, ledger().size(), "sharing is no look");
    seen.get("/api/team/activity?team_id=" + group.id()).require(200);
    assertEquals(0, ledger().size(), "one's own is no look");
    viewer.get("/api/team/activity?team_id=" + group.id()).require(200);
    viewer.get("/api/v1/teams/" + group.id() + "/statistics").require(200);
    viewer.get("/api/v1/changes").require(200);
    viewer.get("/api/shared_sessions").require(200);
    JsonNode ledger = ledger();
    assertEquals(
        List.of("team-changes", "team-changes", "team-statistics", "team-activity"),
        ledger.findValuesAsText("what"));
    String id = viewer.get("/v1/me").require(200).json().path("id").asText();
    for (JsonNode entry : ledger) {
      assertEquals(id, entry.path("viewer").path("id").asText());
      assertFalse(entry.path("viewer").path("name").isNull());
      assertEquals(1, entry.path("rows").asLong(), entry.toString());
    }
    assertEquals(0, viewer.get("/api/v1/sightings").json().path("sightings").size());
    JsonNode page = seen.get("/api/v1/sightings?limit=3").require(200).json();
    String next = page.path("next").asText();
    assertEquals(
        1, seen.get("/api/v1/sightings?limit=3&before=" + next).json().path("sightings").size());
  }

  @Test
  void whoeverChangesAnEntryBreaksTheChain() throws SQLException {
    share();
    for (int i = 0; i < 4; i++) {
      viewer.get("/api/team/activity?team_id=" + group.id()).require(200);
    }
    JsonNode whole = seen.get("/api/v1/sightings/verify").require(200).json();
    assertTrue(whole.path("intact").asBoolean(), whole.toString());
    assertEquals(4, whole.path("entries").asLong());
    assertEquals(ledger().path(0).path("digest"), whole.path("head"));
    String id = seen.get("/v1/me").require(200).json().path("id").asText();
    superuser("update sighting set rows = rows + 1 where seq = 3 and space_id = '" + id + "'");
    assertEquals(3, brokenAt());
    superuser("update sighting set rows = rows - 1 where seq = 3 and space_id = '" + id + "'");
    assertTrue(seen.get("/api/v1/sightings/verify").json().path("intact").asBoolean());
    superuser("delete from sighting where seq = 2 and space_id = '" + id + "'");
    assertEquals(3, brokenAt());
  }

  @Test
  void applicationCannotChangeTheLedger() throws SQLException {
    for (String act : new String[] {"update sighting set rows = 1", "delete from sighting"}) {
      try (var connection = tidemark.superuser();
          var statement = connection.createStatement()) {
        statement.execute("set role tidemark_app");
        SQLException refused = assertThrows(SQLException.class, () -> statement.execute(act), act);
        assertEquals("42501", refused.getSQLState());
      }
    }
  }

  private long brokenAt() {
    return seen.get("/api/v1/sightings/verify").require(200).json().path("broken_at").asLong();
  }

  private JsonNode ledger() {
    return seen.get("/api/v1/sightings").require(200).json().path("sightings");
  }

  private void share() {
    seen.post("/api/v1/consents", "{\"topic\":\"sessions\",\"team\":\"%s\"}".formatted(group.id()))
        .require(201);
    seen.post(
            "/api/shared_sessions",
            """
            {"local_id":"%1$s","session_id":"%1$s","team_id":"%2$s","start_time":"%3$s",
             "planned_duration_minutes":25,"completed":true}
            """
                .formatted(Names.unique("s"), group.id(), Instant.now().minusSeconds(3_600)))
        .require(200);
  }

  private void superuser(String sql) throws SQLException {
    try (var connection = tidemark.superuser();
        var statement = connection.createStatement()) {
      assertEquals(1, statement.executeUpdate(sql));
    }
  }
}
