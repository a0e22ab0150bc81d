package tidemark.team;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tidemark.directory.Newcomer;
import tidemark.stack.Http;
import tidemark.stack.Names;

/// Every cell of the table of rights, asked over HTTP.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsIT {
  private final Map<TeamRole, Http> people =
      Map.of(
          TeamRole.OWNER, Newcomer.create().http(),
          TeamRole.ADMIN, Newcomer.create().http(),
          TeamRole.MEMBER, Newcomer.create().http());
  private final Http victim = Newcomer.create().http();
  private final Http leader = Newcomer.create().http();
  private final Http stranger = Newcomer.create().http();

  @ParameterizedTest
  @EnumSource(TeamRight.class)
  void aRoleMayWhatTheTableSaysAndNothingElse(TeamRight right) {
    List<String> asked = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (TeamRole role : TeamRole.values()) {
      Group group = Group.among(people);
      group.joined(victim);
      asked.add(role + " " + (isAllowed(right, group, group.as(role)) ? "may" : "may not"));
      said.add(role + " " + (right.of(role) ? "may" : "may not"));
    }
    assertEquals(said, asked);
  }

  @ParameterizedTest
  @EnumSource(TeamRight.class)
  void whoIsInNoTeamMayNothing(TeamRight right) {
    Group group = Group.among(people);
    group.joined(victim);
    Http.Answer answer = ask(right, group, stranger);
    int refused = right == TeamRight.SHARE ? 403 : 404;
    assertEquals(refused, answer.status(), answer.body());
    group.owner().get(group.path()).require(200);
  }

  private boolean isAllowed(TeamRight right, Group group, Http actor) {
    Http.Answer answer = ask(right, group, actor);
    if (right == TeamRight.SEE_ADDRESSES) {
      return answer.require(200).body().contains("\"email\":\"" + address(group, victim));
    }
    // the last owner hands the team on first, which is another matter
    if (answer.status() == 403 && !answer.body().contains("team-owner-needed")) {
      assertEquals("not-allowed", answer.json().path("code").asText());
      return false;
    }
    if (!answer.body().contains("team-owner-needed")) {
      assertEquals(2, answer.status() / 100, answer.body());
    }
    return true;
  }

  private Http.Answer ask(TeamRight right, Group group, Http actor) {
    String path = group.path();
    return switch (right) {
      case SEE -> actor.get(path + "/statistics");
      case SEE_ADDRESSES -> actor.get(path + "/members");
      case SHARE ->
          actor.post(
              "/api/shared_sessions",
              """
              {"local_id": "%2$s", "team_id": "%1$s", "session_id": "x", "start_time": "2026-01-01T00:00:00Z",
               "planned_duration_minutes": 25}
              """
                  .formatted(group.id(), Names.unique("share")));
      case LEAVE -> actor.delete(path + "/members/" + own(group, actor));
      case RENAME -> actor.patch(path, "{\"name\":\"renamed\"}");
      case INVITE -> actor.post(path + "/invite-code", "");
      case BLOCK ->
          actor.post(
              path + "/block-items", "{\"item_type\":\"website\",\"value\":\"news.example\"}");
      case REMOVE_MEMBERS -> actor.delete(path + "/members/" + group.person(victim));
      case REMOVE_LEADERS -> {
        group.appoint(group.joined(leader), TeamRole.ADMIN).require(200);
        yield actor.delete(path + "/members/" + group.person(leader));
      }
      case CHANGE_ROLES ->
          actor.patch(path + "/members/" + group.person(victim), "{\"role\":\"admin\"}");
      case TRANSFER -> actor.post(path + "/members/" + group.person(victim) + "/transfer", "");
      case DELETE -> actor.delete(path);
    };
  }

  private static String own(Group group, Http actor) {
    Http.Answer own = actor.post("/api/members", "{\"team_id\":\"%s\"}".formatted(group.id()));
    return own.status() == 200 ? own.json().path("user_id").asText() : group.person(group.owner());
  }

  private static String address(Group group, Http member) {
    return group.membership(member).path("email").asText();
  }
}
