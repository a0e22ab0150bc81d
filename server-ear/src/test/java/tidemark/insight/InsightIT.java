package tidemark.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

class InsightIT {
  private final Tidemark tidemark = Tidemark.running();
  private final Club club = Club.create();
  private final String repository = Names.unique("Tide");

  @Test
  void figuresAreTheSumsOfThoseWhoAgreed() {
    Newcomer one = club.joined("member");
    Newcomer other = club.joined("member");
    review(one.http(), "acme", repository, 100);
    review(one.http(), "acme", repository.toUpperCase(Locale.ROOT), 50);
    review(one.http(), "acme", "shore", 7);
    review(other.http(), "acme", repository, 30);
    assertEquals(List.of(0L, 0L, 0L), totals(figures(30)), "nobody has agreed");
    agree(one);
    assertEquals(List.of(1L, 157L, 3L), totals(figures(30)));
    agree(other);
    JsonNode figures = figures(30);
    assertEquals(List.of(2L, 187L, 4L), totals(figures));
    assertEquals(
        Map.of("acme/" + repository.toLowerCase(Locale.ROOT), 180L, "acme/shore", 7L),
        seconds(figures.path("by_repository")));
    assertEquals(Map.of(id(one), 157L, id(other), 30L), seconds(figures.path("by_person")));
    for (String table : List.of("by_weekday", "by_hour")) {
      assertEquals(
          187, seconds(figures.path(table)).values().stream().mapToLong(s -> s).sum(), table);
    }
    assertEquals(7, figures.path("by_weekday").size());
    assertEquals(24, figures.path("by_hour").size());
  }

  @Test
  void whoWithdrawsOrLeavesIsGoneFromTheNextAnswer() {
    Newcomer stays = club.joined("member");
    Newcomer leaves = club.joined("member");
    review(stays.http(), "acme", repository, 10);
    review(leaves.http(), "acme", repository, 5);
    String consent = agree(stays);
    agree(leaves);
    assertEquals(List.of(2L, 15L, 2L), totals(figures(7)));
    leaves.http().delete(club.path(leaves)).require(204);
    assertEquals(List.of(1L, 10L, 1L), totals(figures(7)));
    stays.http().delete("/api/v1/consents/" + consent).require(200);
    JsonNode figures = figures(7);
    assertEquals(List.of(0L, 0L, 0L), totals(figures));
    assertFalse(figures.toString().contains(repository), figures.toString());
  }

  @Test
  void onlyThePeriodAndTheMembershipCount() throws SQLException {
    Newcomer newcomer = Newcomer.create();
    review(newcomer.http(), "acme", repository, 1);
    newcomer.http().post("/v1/invitations/" + club.code("member") + "/accept", "").require(200);
    agree(newcomer);
    assertEquals(List.of(1L, 0L, 0L), totals(figures(90)), "what was before is not the club's");
    for (int days : List.of(3, 20, 60, 100)) {
      back(review(newcomer.http(), "acme", repository, days), days);
    }
    assertEquals(List.of(1L, 3L, 1L), totals(figures(7)));
    assertEquals(List.of(1L, 23L, 2L), totals(figures(30)));
    assertEquals(List.of(1L, 83L, 3L), totals(figures(90)));
    for (String path : List.of("?days=31", "?days=0", "/csv?by=shoe")) {
      assertEquals(422, club.http().get(club.path() + "/insights" + path).status(), path);
    }
  }

  @Test
  void roleDecidesAndIsAskedAnewEachTime() {
    for (String role : List.of("admin", "analyst", "privacy_officer", "lead", "member")) {
      int status = club.joined(role).http().get(club.path() + "/insights").status();
      assertEquals(List.of("admin", "analyst").contains(role) ? 200 : 403, status, role);
    }
    Newcomer analyst = club.joined("analyst");
    Http http = analyst.http();
    http.get(club.path() + "/insights/csv").require(200);
    club.http().patch(club.path(analyst), "{\"role\":\"member\"}").require(200);
    assertEquals(403, http.get(club.path() + "/insights/csv").status());
    for (String path : List.of("/insights", "/insights/csv")) {
      assertEquals(404, tidemark.bearer("mallory").get(club.path() + path).status());
    }
  }

  @Test
  void tableHoldsNoFormula() {
    Newcomer one = club.joined("member");
    review(one.http(), "=HYPERLINK(1)", "a,b\"c", 100);
    agree(one);
    Http.Answer table =
        club.http().get(club.path() + "/insights/csv?by=repository&days=7").require(200);
    assertTrue(table.header("Content-Type").startsWith("text/csv"), table.header("Content-Type"));
    assertTrue(table.header("Content-Disposition").contains("insights-repository-7-days.csv"));
    assertEquals(
        List.of(
            "key,repository,total_seconds,session_count",
            "\"'=hyperlink(1)/a,b\"\"c\",\"'=HYPERLINK(1)/a,b\"\"c\",100,1",
            ""),
        List.of(table.body().split("\r\n", -1)));
  }

  private JsonNode figures(int days) {
    return club.http().get(club.path() + "/insights?days=" + days).require(200).json();
  }

  private String agree(Newcomer person) {
    String grant = "{\"topic\":\"sessions\",\"organization\":\"%s\"}".formatted(club.id());
    return person.http().post("/api/v1/consents", grant).require(201).json().path("id").asText();
  }

  private String id(Newcomer person) {
    return club.member(person).path("id").asText();
  }

  private static long review(Http http, String owner, String name, long seconds) {
    String order =
        "{\"repo_owner\":\"%s\",\"repo_name\":\"%s\",\"pr_number\":1}"
            .formatted(owner, name.replace("\"", "\\\""));
    long session =
        http.post("/api/sessions/start", order).require(201).json().path("session_id").asLong();
    http.patch("/api/sessions/" + session + "/end", "{\"duration_seconds\":" + seconds + "}")
        .require(200);
    return session;
  }

  private void back(long session, int days) throws SQLException {
    try (Connection connection = tidemark.superuser();
        var move =
            connection.prepareStatement(
                "update work_session set start_time = start_time - make_interval(days => ?) where number = ?")) {
      move.setInt(1, days);
      move.setLong(2, session);
      assertEquals(1, move.executeUpdate());
    }
  }

  private static List<Long> totals(JsonNode figures) {
    List<Long> totals = new ArrayList<>();
    for (String name : List.of("people", "total_seconds", "session_count")) {
      totals.add(figures.path(name).asLong(-1));
    }
    return totals;
  }

  private static Map<String, Long> seconds(JsonNode table) {
    Map<String, Long> seconds = new HashMap<>();
    table.forEach(
        line -> seconds.put(line.path("key").asText(), line.path("total_seconds").asLong()));
    return seconds;
  }
}
