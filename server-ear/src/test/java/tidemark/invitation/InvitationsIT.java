package tidemark.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class InvitationsIT {
  private final Tidemark tidemark = Tidemark.running();

  @Test
  void aCodeLetsOnePersonInOnce() {
    Club club = Club.create();
    String code = club.code("analyst");
    Newcomer newcomer = Newcomer.create();
    Http http = newcomer.http();
    JsonNode offer = http.get("/v1/invitations/" + code).require(200).json();
    assertEquals(club.name(), offer.path("organization").asText());
    assertEquals("analyst", offer.path("role").asText());
    http.post("/v1/invitations/" + code + "/accept", "").require(200);
    assertEquals("analyst", club.member(newcomer).path("role").asText());
    assertEquals(200, newcomer.http().get(club.path()).status());
    assertUnknown(Newcomer.create().http().post("/v1/invitations/" + code + "/accept", ""));
  }

  @Test
  void oneForAnAddressIsForThatPersonAlone() {
    Club club = Club.create();
    Newcomer meant = Newcomer.create();
    String code =
        invited(club, "{\"email\":\"%s\"}".formatted(meant.email())).path("code").asText();
    assertUnknown(tidemark.bearer("mallory").post("/v1/invitations/" + code + "/accept", ""));
    assertUnknown(tidemark.bearer("mallory").get("/v1/invitations/" + code));
    meant
        .http()
        .post("/v1/invitations/" + code.toLowerCase(java.util.Locale.ROOT) + "/accept", "")
        .require(200);
  }

  @Test
  void renewedOneHasAnotherCodeAndCancelledOneHasNone() {
    Club club = Club.create();
    JsonNode made = invited(club, "{}");
    String path = club.path() + "/invitations/" + made.path("id").asText();
    String old = made.path("code").asText();
    String code = club.http().post(path + "/resend", "").require(200).json().path("code").asText();
    assertNotEquals(old, code);
    Http somebody = Newcomer.create().http();
    assertUnknown(somebody.get("/v1/invitations/" + old));
    assertEquals(200, somebody.get("/v1/invitations/" + code).status());
    assertEquals("cancelled", club.http().delete(path).require(200).json().path("state").asText());
    assertUnknown(somebody.get("/v1/invitations/" + code));
    assertUnknown(club.http().post(path + "/resend", ""));
    assertEquals(200, club.http().delete(path).status(), "twice is no error");
  }

  @Test
  void declinedAndExpiredOnesAreDead() throws SQLException {
    Club club = Club.create();
    Http somebody = Newcomer.create().http();
    String declined = club.code("member");
    somebody.post("/v1/invitations/" + declined + "/decline", "").require(204);
    assertUnknown(somebody.post("/v1/invitations/" + declined + "/accept", ""));
    JsonNode made = invited(club, "{}");
    try (var connection = tidemark.superuser();
        var update =
            connection.prepareStatement(
                "update invitation set expires_at = now() - interval '1 second' where id = ?")) {
      update.setObject(1, UUID.fromString(made.path("id").asText()));
      assertEquals(1, update.executeUpdate());
    }
    assertUnknown(somebody.get("/v1/invitations/" + made.path("code").asText()));
    JsonNode listed =
        club.http().get(club.path() + "/invitations").require(200).json().path("invitations");
    assertEquals("expired", listed.get(0).path("state").asText());
    assertEquals("declined", listed.get(1).path("state").asText());
  }

  @Test
  void aCodeIsInNoTableAndInNoList() throws SQLException {
    Club club = Club.create();
    String code = club.code("member");
    assertFalse(club.http().get(club.path() + "/invitations").require(200).body().contains(code));
    try (var connection = tidemark.superuser();
        var query =
            connection.prepareStatement(
                "select count(*) from invitation i where i::text like '%' || ? || '%'")) {
      query.setString(1, code);
      var row = query.executeQuery();
      row.next();
      assertEquals(0, row.getInt(1));
    }
  }

  @Test
  void onlyWhoLeadsInvitesAndNobodyAboveThemselves() {
    Club club = Club.create();
    Http member = club.joined("member").http();
    assertEquals(403, member.post(club.path() + "/invitations", "{}").status());
    assertEquals(403, member.get(club.path() + "/invitations").status());
    Http admin = club.joined("admin").http();
    assertEquals(403, admin.post(club.path() + "/invitations", "{\"role\":\"owner\"}").status());
    assertEquals(201, admin.post(club.path() + "/invitations", "{\"role\":\"lead\"}").status());
    assertEquals(400, admin.post(club.path() + "/invitations", "{\"email\":\"x\"}").status());
  }

  @Test
  void aPersonalOrganizationInvitesNobody() {
    Http somebody = Newcomer.create().http();
    String own = somebody.get("/v1/organizations").json().get(0).path("id").asText();
    assertEquals(409, somebody.post("/v1/organizations/" + own + "/invitations", "{}").status());
  }

  @Test
  void guessingCodesIsSlow() {
    Http guesser = Newcomer.create().http();
    assertEquals(
        1,
        IntStream.range(0, 20)
            .map(n -> guesser.get("/v1/invitations/GUESS-" + n).status())
            .filter(status -> status == 429)
            .limit(1)
            .count());
  }

  private static JsonNode invited(Club club, String order) {
    return club.http().post(club.path() + "/invitations", order).require(201).json();
  }

  private static void assertUnknown(Http.Answer answer) {
    assertEquals(404, answer.status(), answer.body());
    assertEquals("invitation-unknown", answer.json().path("code").asText());
  }
}
