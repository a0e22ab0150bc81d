package tidemark.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

class OrganizationsIT {
  private final Tidemark tidemark = Tidemark.running();

  @Test
  void everybodyOwnsAPersonalOrganization() {
    JsonNode all = Newcomer.create().http().get("/v1/organizations").require(200).json();
    assertEquals(1, all.size());
    assertEquals("personal", all.get(0).path("kind").asText());
    assertEquals("owner", all.get(0).path("role").asText());
  }

  @Test
  void whoMakesAnOrganizationOwnsItHereAndBelongsToItInKeycloak() {
    Club club = Club.create();
    assertEquals("owner", club.member(club.owner()).path("role").asText());
    JsonNode known =
        tidemark
            .directory()
            .get("/organizations?search=" + club.name() + "&exact=true")
            .require(200)
            .json();
    assertEquals(1, known.size());
    String members =
        tidemark
            .directory()
            .get("/organizations/" + known.get(0).path("id").asText() + "/members")
            .require(200)
            .body();
    assertTrue(members.contains(club.owner().subject()));
  }

  @Test
  void aTakenNameIsRefused() {
    Club club = Club.create();
    Http.Answer refused =
        Newcomer.create().http().post("/v1/organizations", "{\"name\":\"" + club.name() + "\"}");
    assertEquals(409, refused.status(), refused.body());
  }

  @Test
  void aNameThatIsNoneIsRefused() {
    Http somebody = Newcomer.create().http();
    for (String body : new String[] {"{}", "{\"name\":\" \"}", "", "[]"}) {
      assertEquals(400, somebody.post("/v1/organizations", body).status(), body);
    }
    assertEquals(
        400, somebody.post("/v1/organizations", "{\"name\":\"" + "x".repeat(101) + "\"}").status());
  }

  @Test
  void theOwnerRenamesItAndAMemberDoesNot() {
    Club club = Club.create();
    String name = Names.unique("Renamed");
    JsonNode renamed =
        club.http().patch(club.path(), "{\"name\":\"" + name + "\"}").require(200).json();
    assertEquals(name, renamed.path("name").asText());
    Http.Answer refused = club.joined("member").http().patch(club.path(), "{\"name\":\"Mine\"}");
    assertEquals(403, refused.status());
    assertEquals(name, club.http().get(club.path()).require(200).json().path("name").asText());
  }

  @Test
  void malloryGetsTheSameAnswerAsForAnUnknownOne() {
    Club club = Club.create();
    Http mallory = tidemark.bearer("mallory");
    String unknown = "/v1/organizations/" + UUID.randomUUID();
    for (String below : new String[] {"", "/members", "/invitations"}) {
      Http.Answer foreign = mallory.get(club.path() + below);
      assertEquals(404, foreign.status());
      assertEquals(
          mallory.get(unknown + below).json().path("detail"), foreign.json().path("detail"));
    }
    assertEquals(404, mallory.patch(club.path(), "{\"name\":\"Mine\"}").status());
    assertEquals(404, mallory.post(club.path() + "/invitations", "{}").status());
    assertFalse(mallory.get("/v1/organizations").require(200).body().contains(club.id()));
    assertEquals(200, club.http().get(club.path()).status());
  }

  @Test
  void aKeyStaysInItsOwnOrganizationAndDecidesNothing() {
    Club club = Club.create();
    Http key = keyOf(club.http());
    assertEquals(200, key.get("/v1/organizations").status());
    String personal = club.http().get("/v1/organizations").json().get(0).path("id").asText();
    assertEquals(1, key.get("/v1/organizations").json().size());
    assertEquals(
        403, key.post("/v1/organizations", "{\"name\":\"" + Names.unique("x") + "\"}").status());
    assertEquals(403, tidemark.as("ada").get("/v1/organizations/" + personal).status());
  }

  private Http keyOf(Http owner) {
    String key =
        owner
            .post("/v1/auth/api-keys", "{\"name\":\"k\",\"scopes\":[\"organizations\"]}")
            .require(201)
            .json()
            .path("key")
            .asText();
    return new Http(tidemark.url(), java.util.Map.of("X-API-Key", key));
  }
}
