package tidemark.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

class TeamSpaceIT {
  private static final String TYPES = "types=team,team_member,team_block_item&limit=5000";

  private final Tidemark tidemark = Tidemark.running();
  private final Http ada = tidemark.bearer("ada");
  private final Http linus = tidemark.bearer("linus");

  @Test
  void membersAreToldOfTheirTeamUntilItEnds() {
    String app = Names.unique("solitaire");
    JsonNode team =
        ada.post("/api/v1/teams", "{\"name\":\"" + Names.unique("Team") + "\"}")
            .require(201)
            .json();
    String path = "/api/v1/teams/" + team.path("id").asText();
    linus
        .post(
            "/api/v1/teams/join", "{\"invite_code\":\"" + team.path("invite_code").asText() + "\"}")
        .require(200);
    JsonNode before = linus.get("/api/v1/changes?" + TYPES).require(200).json();
    assertTrue(before.toString().contains(team.path("id").asText()), before.toString());
    String since = before.path("cursor").asText();
    ada.post(path + "/block-items", "{\"item_type\":\"app\",\"value\":\"" + app + "\"}")
        .require(201);
    JsonNode told = linus.get("/api/v1/changes?" + TYPES + "&since=" + since).require(200).json();
    JsonNode item = told.path("changes").path(0);
    assertEquals(1, told.path("changes").size(), told.toString());
    assertEquals(team.path("id").asText(), item.path("space").asText());
    assertEquals(app, item.path("data").path("value").asText());
    assertFalse(
        tidemark
            .bearer("mallory")
            .get("/api/v1/changes?" + TYPES)
            .require(200)
            .body()
            .contains(app));
    assertTrue(ada.delete(path).status() < 300);
    Http.Answer ended = linus.get("/api/v1/changes?" + TYPES + "&since=" + since).require(410);
    assertEquals("space_left", ended.json().path("reason").asText());
  }
}
