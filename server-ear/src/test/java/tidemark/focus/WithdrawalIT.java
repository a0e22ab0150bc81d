package tidemark.focus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;
import tidemark.team.Group;
import tidemark.team.TeamRole;

class WithdrawalIT {
  @Test
  void nothingIsSeenBeforeItIsShared() throws SQLException {
    Group group = Group.of(TeamRole.MEMBER);
    assertSeen(0, group);
    Sent.to(group.id()).completed("2026-01-05T09:25:00Z", 60).post(group.as(TeamRole.MEMBER));
    assertSeen(1, group);
  }

  @Test
  void withTheConsentEverythingIsGone() throws SQLException {
    Group group = Group.of(TeamRole.MEMBER);
    Http member = group.as(TeamRole.MEMBER);
    Sent first = Sent.to(group.id()).completed("2026-01-05T09:25:00Z", 60);
    JsonNode known = first.post(member);
    Sent.to(group.id()).completed("2026-01-05T09:25:00Z", 60).post(member);
    assertSeen(2, group);
    JsonNode consent = member.get("/api/v1/consents").require(200).json().path(0);
    assertEquals(group.id(), consent.path("team").asText());
    String path = "/api/v1/consents/" + consent.path("id").asText();
    assertEquals(404, group.owner().delete(path).status(), "it is nobody else's");
    assertEquals(false, member.delete(path).require(200).json().path("counts").asBoolean(true));
    assertSeen(0, group);
    assertEquals(2, deleted(group));
    // what the client still had to send does not bring it back
    assertEquals(known.path("remote_id"), first.post(member).path("remote_id"));
    assertEquals(404, member.put(Sent.path(known), first.body().toString()).status());
    Http.Answer another =
        member.post("/api/shared_sessions", Sent.to(group.id()).body().toString());
    assertEquals("consent-missing", another.require(403).json().path("code").asText());
    assertSeen(0, group);
    member
        .post("/api/v1/consents", "{\"topic\":\"sessions\",\"team\":\"%s\"}".formatted(group.id()))
        .require(201);
    Sent.to(group.id()).completed("2026-01-05T09:25:00Z", 60).post(member);
    assertSeen(1, group);
  }

  @Test
  void oneShareGoesAlone() throws SQLException {
    Group group = Group.of(TeamRole.MEMBER);
    Http member = group.as(TeamRole.MEMBER);
    JsonNode known = Sent.to(group.id()).completed("2026-01-05T09:25:00Z", 60).post(member);
    Sent.to(group.id()).completed("2026-01-05T09:25:00Z", 60).post(member);
    member.delete(Sent.path(known)).require(204);
    member.delete(Sent.path(known)).require(204);
    assertSeen(1, group);
    assertEquals(1, deleted(group));
  }

  @Test
  void whoLeavesOrIsRemovedTakesItAlong() throws SQLException {
    Group group = Group.of(TeamRole.ADMIN, TeamRole.MEMBER);
    Sent.to(group.id()).completed("2026-01-05T09:25:00Z", 60).post(group.as(TeamRole.ADMIN));
    Sent.to(group.id()).completed("2026-01-05T09:25:00Z", 60).post(group.as(TeamRole.MEMBER));
    assertSeen(2, group);
    Http member = group.as(TeamRole.MEMBER);
    group.as(TeamRole.ADMIN).delete(group.path() + "/members/" + group.person(member)).require(204);
    assertSeen(1, group);
    Http admin = group.as(TeamRole.ADMIN);
    admin.delete(group.path() + "/members/" + group.person(admin)).require(204);
    assertSeen(0, group);
    group.joined(admin);
    assertSeen(0, group);
  }

  @Test
  void aKeySharesOnlyWhatAPersonHasAgreedTo() {
    Newcomer somebody = Newcomer.create();
    Group group = Group.of();
    Http http = group.joined(somebody.http());
    Http key = somebody.withKey();
    String body = Sent.to(group.id()).body().toString();
    assertEquals(
        "consent-missing",
        key.post("/api/shared_sessions", body).require(403).json().path("code").asText());
    http.post("/api/v1/consents", "{\"topic\":\"sessions\",\"team\":\"%s\"}".formatted(group.id()))
        .require(201);
    key.post("/api/shared_sessions", body).require(200);
  }

  private static void assertSeen(int shares, Group group) throws SQLException {
    Http owner = group.owner();
    assertEquals(shares, owner.get("/api/team/activity").require(200).json().size());
    assertEquals(shares, owner.get("/api/shared_sessions").require(200).json().size());
    assertEquals(
        shares,
        owner
            .get(group.path() + "/statistics?days=365")
            .require(200)
            .json()
            .path("total_sessions")
            .asInt());
    assertEquals(shares, count("not deleted", group));
  }

  private static long deleted(Group group) throws SQLException {
    return count("deleted", group);
  }

  private static long count(String which, Group group) throws SQLException {
    try (var connection = Tidemark.running().superuser();
        var query =
            connection.prepareStatement(
                "select count(*) from change where space_id = ? and entity_type = 'session_share' and "
                    + which)) {
      query.setObject(1, UUID.fromString(group.id()));
      var row = query.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }
}
