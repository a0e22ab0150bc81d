package tidemark.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class TeamsIT {
  @Test
  void aCodeLetsOthersInUntilThereIsAnother() {
    Group group = Group.of();
    Http first = group.joined(Newcomer.create().http());
    assertEquals("member", first.get(group.path()).require(200).json().path("role").asText());
    String code =
        group
            .owner()
            .post(group.path() + "/invite-code", "")
            .require(200)
            .json()
            .path("invite_code")
            .asText();
    assertNotEquals(group.code(), code);
    Http second = Newcomer.create().http();
    assertEquals("team-code-unknown", code(join(second, group.code()), 404));
    // also in lower case
    join(second, code.toLowerCase(java.util.Locale.ROOT)).require(200);
    join(second, code).require(200);
    assertEquals(3, group.owner().get(group.path() + "/members").json().size());
  }

  @Test
  void aTeamOfAnOrganizationIsForItsPeopleAlone() {
    Club club = Club.create();
    JsonNode team =
        club.http()
            .post(
                "/api/v1/teams",
                "{\"name\":\"Inner\",\"organization\":\"%s\"}".formatted(club.id()))
            .require(201)
            .json();
    String code = team.path("invite_code").asText();
    Http stranger = Newcomer.create().http();
    assertEquals("team-elsewhere", code(join(stranger, code), 403));
    assertEquals("team-code-unknown", code(stranger.get("/api/teams/invite/" + code), 404));
    Newcomer colleague = club.joined("member");
    join(colleague.http(), code).require(200);
    assertEquals(1, colleague.http().get("/api/v1/teams").json().size());
    club.http().delete(club.path(colleague)).require(204);
    assertEquals(0, colleague.http().get("/api/v1/teams").json().size());
    JsonNode left =
        club.http().get("/api/v1/teams/" + team.path("id").asText() + "/members").json();
    assertEquals(1, left.size(), "who leaves the organisation leaves its teams: " + left);
  }

  @Test
  void aTeamKeepsAnOwner() {
    Group group = Group.of(TeamRole.MEMBER);
    Http owner = group.owner();
    Http member = group.as(TeamRole.MEMBER);
    String own = group.path() + "/members/" + group.person(owner);
    String other = group.path() + "/members/" + group.person(member);
    assertEquals("team-owner-needed", code(owner.delete(own), 403));
    assertEquals("team-owner-needed", code(owner.patch(own, "{\"role\":\"member\"}"), 403));
    owner.post(other + "/transfer", "").require(200);
    assertEquals("admin", owner.get(group.path()).json().path("role").asText());
    owner.delete(own).require(204);
    assertEquals("team-unknown", code(owner.get(group.path()), 404));
    member.delete(other).require(204);
    assertEquals("team-unknown", code(member.get(group.path()), 404));
    assertEquals("team-code-unknown", code(join(owner, group.code()), 404), "the last one ends it");
  }

  @Test
  void whoWasRemovedDoesNotComeBackByWhatTheyKnow() {
    Group group = Group.of(TeamRole.MEMBER);
    Http member = group.as(TeamRole.MEMBER);
    member.get("/api/teams/invite/" + group.code()).require(200);
    group.owner().delete(group.path() + "/members/" + group.person(member)).require(204);
    assertEquals("team-code-unknown", code(join(member, group.code()), 404));
    Http.Answer again = member.post("/api/members", "{\"team_id\":\"%s\"}".formatted(group.id()));
    assertEquals("team-foreign", code(again, 403));
  }

  @Test
  void aBlockListHasEachEntryOnce() {
    Group group = Group.of(TeamRole.MEMBER);
    String path = group.path() + "/block-items";
    String site = "{\"item_type\":\"website\",\"value\":\"News.Example\"}";
    String id = group.owner().post(path, site).require(201).json().path("id").asText();
    assertEquals(id, group.owner().post(path, site).require(201).json().path("id").asText());
    JsonNode seen = group.as(TeamRole.MEMBER).get(path).require(200).json();
    assertEquals(1, seen.size());
    assertEquals("news.example", seen.path(0).path("value").asText());
    group.owner().delete(path + "/" + id).require(204);
    assertEquals("block-item-unknown", code(group.owner().delete(path + "/" + id), 404));
    assertEquals(0, group.as(TeamRole.MEMBER).get(path).json().size());
  }

  @Test
  void aTeamsFeedIsForItsMembersAlone() throws SQLException {
    Group group = Group.of(TeamRole.MEMBER);
    Http member = group.as(TeamRole.MEMBER);
    String person = group.person(member);
    Group other = Group.of();
    String stranger = other.person(other.owner());
    assertEquals(3, told(group, person), "the team and two members");
    assertEquals(0, told(group, stranger));
    member.delete(group.path() + "/members/" + person).require(204);
    assertEquals(0, told(group, person));
  }

  @Test
  void aKeyDecidesNothingAboutPeople() {
    Newcomer somebody = Newcomer.create();
    Http key = somebody.withKey();
    String id =
        key.post("/api/v1/teams", "{\"name\":\"By a key\"}")
            .require(201)
            .json()
            .path("id")
            .asText();
    assertEquals("not-allowed", code(key.delete("/api/v1/teams/" + id), 403));
    assertEquals("not-allowed", code(join(key, Group.of().code()), 403));
    String consent = "{\"topic\":\"sessions\",\"team\":\"%s\"}".formatted(id);
    assertEquals("not-allowed", code(key.post("/api/v1/consents", consent), 403));
    somebody.http().delete("/api/v1/teams/" + id).require(204);
  }

  @Test
  void guessingCodesIsSlow() {
    Http guesser = Newcomer.create().http();
    assertTrue(
        IntStream.range(100_000, 100_020)
            .map(n -> guesser.get("/api/teams/invite/FOCUS-" + n).status())
            .anyMatch(status -> status == 429));
    assertFalse(guesser.get("/api/teams/invite/nonsense").status() == 429, "this is no guess");
  }

  /// How many things of a team's feed row security shows the application when it speaks for
  /// somebody.
  private static long told(Group group, String person) throws SQLException {
    try (var connection = Tidemark.running().superuser()) {
      connection.setAutoCommit(false);
      try (var bind =
              connection.prepareStatement(
                  "select set_config('tidemark.person', ?, true), set_config('role', 'tidemark_app', true)");
          var query =
              connection.prepareStatement("select count(*) from change where space_id = ?")) {
        bind.setString(1, person);
        bind.execute();
        query.setObject(1, UUID.fromString(group.id()));
        var row = query.executeQuery();
        row.next();
        long count = row.getLong(1);
        connection.rollback();
        return count;
      }
    }
  }

  private static Http.Answer join(Http http, String code) {
    return http.post("/api/v1/teams/join", "{\"invite_code\":\"%s\"}".formatted(code));
  }

  private static String code(Http.Answer refused, int status) {
    return refused.require(status).json().path("code").asText();
  }
}
