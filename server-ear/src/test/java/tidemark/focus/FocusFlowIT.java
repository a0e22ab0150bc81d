package tidemark.focus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.directory.Newcomer;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;
import tidemark.team.Group;
import tidemark.team.TeamRole;

/// What FocusFlow's client sends, in its order.
class FocusFlowIT {
  private static final List<String> TEAM =
      List.of(
          "local_id",
          "remote_id",
          "name",
          "invite_code",
          "created_by",
          "created_at",
          "last_modified");
  private static final List<String> MEMBER =
      List.of(
          "local_id",
          "remote_id",
          "team_id",
          "user_id",
          "email",
          "role",
          "joined_at",
          "last_modified");
  private static final List<String> SHARE =
      List.of(
          "local_id",
          "remote_id",
          "team_id",
          "user_id",
          "session_id",
          "start_time",
          "planned_duration_minutes",
          "completed",
          "shared_at",
          "last_modified",
          "sync_status");

  @Test
  void aTeamComesTogetherAndSeesWhatIsShared() {
    Http first = Newcomer.create().http();
    String local = Names.unique("team");
    JsonNode team = whole(TEAM, first.post("/api/teams", team(local, "Focus")).require(200).json());
    assertEquals(local, team.path("local_id").asText());
    String code = team.path("invite_code").asText();
    assertEquals(12, code.length());

    Http second = Newcomer.create().http();
    JsonNode seen = whole(TEAM, second.get("/api/teams/invite/" + code).require(200).json());
    assertEquals(0, second.get("/api/teams").require(200).json().size(), "a look is no joining");
    String membership = Names.unique("member");
    String join =
        """
        {"local_id": "%s", "remote_id": null, "team_id": "%s", "user_id": "x", "email": "x", "display_name": null,
         "role": "owner", "joined_at": "2026-01-05T09:00:00Z", "last_modified": "2026-01-05T09:00:00Z"}
        """
            .formatted(membership, seen.path("local_id").asText());
    JsonNode member = whole(MEMBER, second.post("/api/members", join).require(200).json());
    assertEquals(membership, member.path("local_id").asText());
    assertEquals("member", member.path("role").asText(), "a role is the server's");
    assertEquals(member, second.post("/api/members", join).require(200).json());
    JsonNode members = first.get("/api/team/members").require(200).json();
    assertEquals(2, members.size());
    members.forEach(one -> whole(MEMBER, one));

    JsonNode share = whole(SHARE, Sent.to(local).post(first));
    assertEquals("synced", share.path("sync_status").asText());
    JsonNode activity = second.get("/api/team/activity?limit=20").require(200).json();
    assertEquals(share.path("remote_id"), whole(SHARE, activity.path(0)).path("remote_id"));
    JsonNode changed =
        second.get("/api/shared_sessions?since=2025-01-01T00:00:00+00:00").require(200).json();
    assertEquals(activity, changed);
  }

  @Test
  void whatWasCutOffAfterItWasStoredIsSentAgain() throws SQLException {
    Group group = Group.of();
    Sent sent = Sent.to(group.id());
    JsonNode stored = sent.post(group.owner());
    assertEquals(stored, sent.post(group.owner()));
    Sent done = sent.completed("2026-01-05T09:25:00Z", 1_500);
    JsonNode completed = done.put(group.owner(), stored);
    assertEquals(completed, done.put(group.owner(), stored));
    assertEquals(completed, sent.post(group.owner()), "the first request comes once more, late");
    assertEquals(1, group.owner().get("/api/shared_sessions").json().size());
    assertEquals(1_500, completed.path("actual_duration_seconds").asInt());
    assertEquals("completed 1500", session(sent.body().path("session_id").asText()));
  }

  /// Each device's last word: when it was, and what the session was to it.
  @ParameterizedTest
  @CsvSource({
    "10:00:00 open, 09:59:00 completed, second",
    "10:00:00 completed, 10:01:00 completed, second",
    "10:01:00 completed, 10:00:00 completed, first",
    "10:00:00 open, 10:01:00 open, second"
  })
  void twoDevicesEndUpWithTheSame(String first, String second, String winner) {
    Group group = Group.of();
    for (boolean isTurned : List.of(false, true)) {
      Sent born = Sent.to(group.id());
      JsonNode known = born.post(group.owner());
      Sent one = version(born, first, 1);
      Sent other = version(born, second, 2);
      (isTurned ? other : one).put(group.owner(), known);
      JsonNode end = (isTurned ? one : other).put(group.owner(), known);
      int expected = winner.equals("first") ? 1 : 2;
      assertEquals(expected, end.path("planned_duration_minutes").asInt(), end::toString);
    }
  }

  @Test
  void aClockYearsAheadDoesNotWinForEver() {
    Group group = Group.of();
    Sent born = Sent.to(group.id());
    JsonNode known = born.post(group.owner());
    JsonNode ahead = born.planned("2040-01-01T00:00:00Z", 100).put(group.owner(), known);
    assertEquals(100, ahead.path("planned_duration_minutes").asInt());
    assertFalse(Instant.parse(ahead.path("last_modified").asText()).isAfter(Instant.now()));
    String now = Instant.parse(ahead.path("last_modified").asText()).plusMillis(1).toString();
    JsonNode right = born.planned(now, 50).put(group.owner(), known);
    assertEquals(50, right.path("planned_duration_minutes").asInt());
  }

  @Test
  void aTeamKeepsTheNewerNameAndItsCode() {
    Http http = Newcomer.create().http();
    String local = Names.unique("team");
    JsonNode made = http.post("/api/teams", team(local, "First")).require(200).json();
    String newer = team(local, "Second").replace("2026-01-05", "2026-01-06");
    JsonNode renamed = http.post("/api/teams", newer).require(200).json();
    assertEquals("Second", renamed.path("name").asText());
    JsonNode older = http.post("/api/teams", team(local, "Third")).require(200).json();
    assertEquals("Second", older.path("name").asText());
    assertEquals(made.path("invite_code"), older.path("invite_code"));
    String taken =
        team(Names.unique("team"), "Other")
            .replace("FOCUS-000000", made.path("invite_code").asText());
    JsonNode other = http.post("/api/teams", taken).require(200).json();
    assertFalse(made.path("invite_code").equals(other.path("invite_code")));
    assertEquals(2, http.get("/api/teams").json().size());
    http.delete("/api/teams/" + made.path("remote_id").asText()).require(204);
    http.delete("/api/teams/" + other.path("remote_id").asText()).require(204);
  }

  @Test
  void onlyWhatChangedSinceIsListed() {
    Group group = Group.of(TeamRole.MEMBER);
    Sent sent = Sent.to(group.id());
    JsonNode first = sent.post(group.owner());
    JsonNode second = Sent.to(group.id()).post(group.as(TeamRole.MEMBER));
    String between = Instant.now().toString().replace("Z", "+00:00");
    sent.completed("2026-01-05T09:25:00Z", 1_500).put(group.owner(), first);
    JsonNode changed = group.owner().get("/api/shared_sessions?since=" + between).json();
    assertEquals(1, changed.size(), changed::toString);
    JsonNode all = group.owner().get("/api/shared_sessions").json();
    assertEquals(
        List.of(second.path("remote_id"), first.path("remote_id")),
        all.valueStream().map(share -> share.path("remote_id")).toList());
  }

  @Test
  void malloryIsRefusedEverywhere() {
    Group group = Group.of();
    JsonNode known = Sent.to(group.id()).post(group.owner());
    Http mallory = Tidemark.running().bearer("mallory");
    Sent hers = Sent.to(group.id());
    assertEquals(403, mallory.post("/api/shared_sessions", hers.body().toString()).status());
    assertEquals(404, mallory.put(Sent.path(known), hers.body().toString()).status());
    assertEquals(404, mallory.delete(Sent.path(known)).status());
    assertEquals(403, mallory.get("/api/team/members?team_id=" + group.id()).status());
    assertEquals(403, mallory.get("/api/team/activity?team_id=" + group.id()).status());
    assertEquals(403, mallory.get("/api/shared_sessions?team_id=" + group.id()).status());
    assertEquals(
        403, mallory.post("/api/members", "{\"team_id\":\"%s\"}".formatted(group.id())).status());
    assertEquals(404, mallory.delete("/api/teams/" + group.id()).status());
    String own = group.membership(group.owner()).path("remote_id").asText();
    assertEquals(404, mallory.delete("/api/members/" + own).status());
    for (String list :
        List.of("/api/teams", "/api/team/members", "/api/team/activity", "/api/shared_sessions")) {
      assertFalse(mallory.get(list).require(200).body().contains(group.id()), list);
    }
    // the control: it is all there for the owner
    assertTrue(group.owner().get("/api/team/activity").body().contains(group.id()));
  }

  @Test
  void aMemberDoesNotTouchWhatAnotherShares() {
    Group group = Group.of(TeamRole.ADMIN);
    Sent sent = Sent.to(group.id());
    JsonNode known = sent.post(group.owner());
    Http admin = group.as(TeamRole.ADMIN);
    assertEquals(403, admin.put(Sent.path(known), sent.body().toString()).status());
    assertEquals(403, admin.delete(Sent.path(known)).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"local_id", "team_id", "session_id", "start_time", "planned_duration_minutes"})
  void whatMakesNoSenseIsRefusedAsAWhole(String missing) {
    Group group = Group.of();
    Sent sent = Sent.to(group.id());
    sent.body().putNull(missing);
    Http.Answer answer = group.owner().post("/api/shared_sessions", sent.body().toString());
    assertEquals(422, answer.status(), answer.body());
    assertEquals(missing, answer.json().path("errors").path(0).path("field").asText());
    assertEquals(0, group.owner().get("/api/shared_sessions").json().size());
  }

  /// The one row there is of a session in its person's own space.
  private static String session(String name) throws SQLException {
    try (var connection = Tidemark.running().superuser();
        var query =
            connection.prepareStatement(
                "select string_agg(status || ' ' || duration_seconds, ', ') from work_session where client_ref = ?")) {
      query.setString(1, name);
      var row = query.executeQuery();
      row.next();
      return row.getString(1);
    }
  }

  private static Sent version(Sent born, String words, int planned) {
    String[] parts = words.split(" ");
    String modified = "2026-01-05T" + parts[0] + "Z";
    Sent version = born.planned(modified, planned);
    return parts[1].equals("completed") ? version.completed(modified, 60) : version;
  }

  private static String team(String local, String name) {
    return """
    {"local_id": "%s", "remote_id": null, "name": "%s", "invite_code": "FOCUS-000000", "created_by": "x",
     "created_at": "2026-01-05T09:00:00Z", "last_modified": "2026-01-05T09:00:00Z"}
    """
        .formatted(local, name);
  }

  /// An entity with all its members, none of them null.
  private static JsonNode whole(List<String> members, JsonNode entity) {
    for (String member : members) {
      assertTrue(entity.hasNonNull(member), () -> member + " is missing in " + entity);
    }
    return entity;
  }
}
