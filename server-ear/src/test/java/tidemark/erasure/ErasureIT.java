package tidemark.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.directory.Soon;
import tidemark.json.Json;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class ErasureIT {
  private final Tidemark tidemark = Tidemark.running();
  private final Newcomer person = Newcomer.create();
  private final Http http = person.http();
  private final Canary canary = new Canary(person.username());

  @Test
  void nothingIsLeftOfWhoeverGoes() throws SQLException, IOException {
    Newcomer friend = Newcomer.create();
    Http other = friend.http();
    Life.live(http, canary.word());
    Life.among(http, other, canary.word());
    String id = http.get("/v1/me").require(200).json().path("id").asText();
    List<String> before = canary.tables();
    assertTrue(before.size() >= 14, "the scan sees them: " + before);
    JsonNode plan = http.post("/api/v1/me/erasure", "").require(200).json();
    assertEquals(1, plan.path("counts").path("event").asLong(), plan.toString());
    assertEquals(1, plan.path("ending").size(), plan.toString());
    Http key = person.withKey();
    assertEquals(403, key.post("/api/v1/me/erasure", "").status(), "a program does not decide it");
    assertEquals(404, confirm(http, "no").status());
    plan = http.post("/api/v1/me/erasure", "").require(200).json();
    confirm(http, plan.path("token").asText()).require(202);
    assertEquals(403, http.get("/v1/me").status());
    assertEquals(401, key.get("/v1/me").status());
    JsonNode done = done(plan.path("id").asText());
    assertEquals(List.of(), canary.tables());
    assertEquals(List.of(), canary.logs());
    assertEquals(List.of(), new Canary(id).tables(), "not even a bare number");
    assertEquals(404, tidemark.directory().get("/users/" + person.subject()).status());
    assertEquals(403, http.get("/v1/me").status(), "the token is still good, its person is gone");
    assertEquals(List.of(), canary.tables());
    receipt(done.path("receipt").asText());
    JsonNode teams = other.get("/api/v1/teams").require(200).json();
    assertTrue(teams.toString().contains("theirs"), "what others are in stays: " + teams);
  }

  @Test
  void rowThatWasForgottenIsFound() throws SQLException {
    http.get("/v1/me").require(200);
    http.post("/api/0/settings/planted", "\"" + canary.word() + "\"").require(201);
    assertTrue(canary.tables().contains("setting"));
  }

  @Test
  void everyTableOfSomebodyIsInTheList() throws SQLException {
    List<String> listed = Belongings.ALL.stream().map(Belongings::table).toList();
    // these are gone through by the functions erase_from_teams and erase_from_trail, or with the
    // person
    List<String> otherwise =
        List.of(
            "audit_entry",
            "erasure",
            "membership",
            "organization_policy",
            "organization_retention",
            "session_share",
            "team",
            "team_block_item",
            "team_member");
    try (var connection = tidemark.superuser();
        var query =
            connection.prepareStatement(
                """
                select distinct c.table_name from information_schema.columns c
                  join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                  and t.table_name <> 'flyway_schema_history'
                  and (c.column_name in ('space_id', 'person_id', 'actor_id', 'viewer_id')
                    or c.column_name like '%\\_by')
                order by 1
                """)) {
      var row = query.executeQuery();
      while (row.next()) {
        String table = row.getString(1);
        assertTrue(listed.contains(table) || otherwise.contains(table), table);
      }
    }
  }

  @Test
  void organizationIsHandedOverFirst() {
    Club club = Club.create();
    club.joined("member");
    Http owner = club.owner().http();
    JsonNode plan = owner.post("/api/v1/me/erasure", "").require(200).json();
    assertEquals(club.id(), plan.path("hand_over").path(0).path("id").asText(), plan.toString());
    Http.Answer refused = confirm(owner, plan.path("token").asText());
    assertEquals(409, refused.status(), refused.body());
    assertEquals("last-owner", refused.json().path("code").asText());
    owner.get("/v1/me").require(200);
  }

  @Test
  void whoeverARestoredBackupBringsBackGoesAgain() throws SQLException {
    http.get("/v1/me").require(200);
    Life.live(http, canary.word());
    String digests = "{\"digests\":[\"%s\"]}".formatted(digest(person.subject()));
    assertEquals(
        1,
        tidemark
            .operator()
            .post("/v1/operator/erasures", digests)
            .require(200)
            .json()
            .path("people")
            .asInt());
    assertEquals(403, http.get("/v1/me").status());
    assertTrue(
        Soon.isTrue(() -> {
          JsonNode list = tidemark.operator().get("/v1/operator/erasures").require(200).json();
          return list.findValuesAsText("digest").contains(digest(person.subject()));
        }));
    assertEquals(List.of(), canary.tables());
    assertEquals(
        422, tidemark.operator().post("/v1/operator/erasures", "{\"digests\":[\"x\"]}").status());
  }

  private static Http.Answer confirm(Http http, String token) {
    return http.post("/api/v1/me/erasure/confirm", "{\"token\":\"%s\"}".formatted(token));
  }

  private JsonNode done(String id) {
    Http anybody = tidemark.http();
    assertTrue(
        Soon.isTrue(() ->
            anybody
                .get("/api/v1/erasures/" + id)
                .require(200)
                .json()
                .path("status")
                .asText()
                .equals("done")),
        () -> anybody.get("/api/v1/erasures/" + id).body());
    return anybody.get("/api/v1/erasures/" + id).json();
  }

  private void receipt(String receipt) {
    String[] parts = receipt.split("\\.");
    assertEquals(3, parts.length, receipt);
    JsonNode head = part(parts[0]);
    assertEquals("ES256", head.path("alg").asText());
    assertEquals("receipt+jwt", head.path("typ").asText());
    JsonNode said = part(parts[1]);
    assertEquals(digest(person.subject()), said.path("subject_sha256").asText());
    assertEquals(1, said.path("counts").path("event").asLong(), said.toString());
    assertFalse(said.toString().contains(canary.word()), said.toString());
    Http asToken = new Http(tidemark.url(), Map.of("Authorization", "Bearer " + receipt));
    assertEquals(401, asToken.get("/v1/me").status(), "a receipt is no token");
  }

  private static JsonNode part(String encoded) {
    return Json.read(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
  }

  private static String digest(String subject) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(subject.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
