package tidemark.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class ConsentsIT {
  @Test
  void anOrganizationCountsThoseWhoAgreedAndNobodyElse() throws SQLException {
    Club club = Club.create();
    Newcomer analyst = club.joined("analyst");
    Newcomer agreeing = club.joined("member");
    Newcomer silent = club.joined("member");
    assertEquals(Set.of(), counted(club, analyst));
    Http http = agreeing.http();
    JsonNode consent = grant(http, club.id()).require(201).json();
    assertEquals(consent, grant(http, club.id()).require(201).json());
    String person = id(club, agreeing);
    assertEquals(Set.of(person), counted(club, analyst));
    assertEquals(Set.of(person), counted(club, club.owner()));
    assertEquals(Set.of(), counted(club, silent), "a plain member is told nothing");
    http.delete("/api/v1/consents/" + consent.path("id").asText()).require(200);
    assertEquals(Set.of(), counted(club, analyst));
    JsonNode again = grant(http, club.id()).require(201).json();
    assertEquals(consent.path("id"), again.path("id"));
    assertTrue(again.path("counts").asBoolean());
    club.http().delete(club.path(agreeing)).require(204);
    assertEquals(Set.of(), counted(club, analyst));
    assertEquals(false, http.get("/api/v1/consents").json().path(0).path("counts").asBoolean(true));
  }

  @Test
  void nobodyAgreesWhereTheyDoNotBelong() {
    Club club = Club.create();
    Http stranger = Newcomer.create().http();
    assertEquals(404, grant(stranger, club.id()).status());
    assertEquals(0, stranger.get("/api/v1/consents").require(200).json().size());
    assertEquals(400, stranger.post("/api/v1/consents", "{\"topic\":\"sessions\"}").status());
    String other = "{\"topic\":\"moods\",\"organization\":\"%s\"}".formatted(club.id());
    assertEquals(400, club.http().post("/api/v1/consents", other).status());
  }

  private static Http.Answer grant(Http http, String organization) {
    return http.post(
        "/api/v1/consents",
        "{\"topic\":\"sessions\",\"organization\":\"%s\"}".formatted(organization));
  }

  private static String id(Club club, Newcomer person) {
    return club.member(person).path("id").asText();
  }

  /// As row security shows it to the application when it speaks for this person in the club.
  private static Set<String> counted(Club club, Newcomer asker) throws SQLException {
    String person = id(club, asker);
    try (var connection = Tidemark.running().superuser()) {
      connection.setAutoCommit(false);
      try (var bind =
              connection.prepareStatement(
                  """
                  select set_config('tidemark.person', ?, true), set_config('tidemark.organization', ?, true),
                    set_config('role', 'tidemark_app', true)
                  """);
          var query = connection.prepareStatement("select person_id::text from consenting")) {
        bind.setString(1, person);
        bind.setString(2, club.id());
        bind.execute();
        Set<String> people = new HashSet<>();
        var row = query.executeQuery();
        while (row.next()) {
          people.add(row.getString(1));
        }
        connection.rollback();
        return people;
      }
    }
  }
}
