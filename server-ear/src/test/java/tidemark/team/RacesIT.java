package tidemark.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

/// What many do at once. `-Dtidemark.races=1000` makes it as many as a release has to stand.
class RacesIT {
  private static final int ROUNDS = Integer.getInteger("tidemark.races", 12);
  private static final int WIDE = 16;

  @Test
  void aTeamIsMadeOnceForEachNameOfItsClient() throws Exception {
    Http http = Newcomer.create().http();
    for (int round = 0; round < ROUNDS / 4; round++) {
      String body = "{\"local_id\":\"%s\",\"name\":\"Race\"}".formatted(Names.unique("team"));
      List<String> ids = new ArrayList<>();
      for (Http.Answer answer : atOnce(_ -> http.post("/api/teams", body))) {
        ids.add(answer.require(200).json().path("remote_id").asText());
      }
      assertEquals(1, ids.stream().distinct().count());
      http.delete("/api/teams/" + ids.getFirst()).require(204);
    }
  }

  @Test
  void joiningAtOnceMakesEverybodyAMemberOnce() throws Exception {
    List<Http> people = IntStream.range(0, 4).mapToObj(_ -> Newcomer.create().http()).toList();
    for (int round = 0; round < ROUNDS / 4; round++) {
      Group group = Group.of();
      String body = "{\"invite_code\":\"%s\"}".formatted(group.code());
      for (Http.Answer answer :
          atOnce(n -> people.get(n % people.size()).post("/api/teams/join", body))) {
        answer.require(200);
      }
      assertEquals(5, group.owner().get(group.path() + "/members").require(200).json().size());
      assertEquals(5, entries(group, "team_member"));
    }
  }

  @Test
  void sharingAtOnceSharesOnce() throws Exception {
    Group group = Group.of(TeamRole.MEMBER);
    List<Http> people = List.of(group.owner(), group.as(TeamRole.MEMBER));
    for (int round = 0; round < ROUNDS; round++) {
      String body =
          """
          {"local_id": "%2$s", "team_id": "%1$s", "session_id": "%2$s", "start_time": "2026-01-01T00:00:00Z",
           "planned_duration_minutes": 25, "completed": true}
          """
              .formatted(group.id(), Names.unique("share"));
      for (Http.Answer answer : atOnce(n -> people.get(n % 2).post("/api/shared_sessions", body))) {
        answer.require(200);
      }
    }
    assertEquals(2L * ROUNDS, entries(group, "session_share"));
    int listed = group.owner().get("/api/shared_sessions").require(200).json().size();
    assertEquals(Math.min(1_000, 2 * ROUNDS), listed);
  }

  @Test
  void twoOwnersWhoStepDownAtOnceLeaveOne() throws Exception {
    for (int round = 0; round < Math.max(1, ROUNDS / 5); round++) {
      Group group = Group.of(TeamRole.ADMIN, TeamRole.MEMBER);
      Http second = group.as(TeamRole.ADMIN);
      String other = group.path() + "/members/" + group.person(second);
      group.owner().patch(other, "{\"role\":\"owner\"}").require(200);
      String own = group.path() + "/members/" + group.person(group.owner());
      List<Integer> statuses =
          atOnce(n ->
                  n % 2 == 0
                      ? group.owner().patch(own, "{\"role\":\"member\"}")
                      : second.delete(other))
              .stream()
              .map(Http.Answer::status)
              .toList();
      assertTrue(statuses.stream().allMatch(status -> status < 500), statuses::toString);
      assertEquals(1, owners(group));
    }
  }

  private interface Ask {
    Http.Answer of(int number);
  }

  private static List<Http.Answer> atOnce(Ask ask) throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(WIDE)) {
      List<Callable<Http.Answer>> calls = new ArrayList<>();
      IntStream.range(0, WIDE).forEach(n -> calls.add(() -> ask.of(n)));
      List<Http.Answer> answers = new ArrayList<>();
      for (Future<Http.Answer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private static long entries(Group group, String kind) throws SQLException {
    return count(
        "select count(*) from change where space_id = ? and entity_type = '" + kind + "'", group);
  }

  private static long owners(Group group) throws SQLException {
    return count("select count(*) from team_member where team_id = ? and role = 'owner'", group);
  }

  private static long count(String statement, Group group) throws SQLException {
    try (var connection = Tidemark.running().superuser();
        var query = connection.prepareStatement(statement)) {
      query.setObject(1, UUID.fromString(group.id()));
      var row = query.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }
}
