package tidemark.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class DenialsIT {
  private final Tidemark tidemark = Tidemark.running();

  private record Denial(String organization, String target, String detail, String whole) {}

  @Test
  void aMembersTryAtAnOwnersActIsRememberedOnceWhereItWasTried() throws SQLException {
    Club club = Club.create();
    Newcomer linus = club.joined("member");
    String person = club.member(linus).path("id").asText();
    Http.Answer refused =
        linus.http().patch(club.path() + "/members/" + person, "{\"role\": \"owner\"}");
    assertEquals(403, refused.status());
    Denial denial = only(refused);
    assertEquals(club.id(), denial.organization());
    assertEquals(club.id() + "/" + person, denial.target());
    assertEquals("not-allowed Members.appoint", denial.detail());
    assertFalse(denial.whole().contains("owner"), denial.whole());
  }

  @Test
  void everyGuardedDoorIsWatched() throws SQLException {
    Club club = Club.create();
    Http linus = club.joined("member").http();
    String invitations = club.path() + "/invitations";
    assertEquals("not-allowed Members.rename", tried(linus.patch(club.path(), named("Mine"))));
    assertEquals("not-allowed Invitations.invite", tried(linus.post(invitations, "{}")));
    assertEquals("not-allowed Federation.domains", tried(linus.get(club.path() + "/domains")));
    Http key = key(linus, "events:read");
    assertEquals("scope-missing ApiKeys.issue", tried(key.post("/v1/auth/api-keys", named("k"))));
    assertEquals("scope-missing Organizations.list", tried(key.get("/v1/organizations")));
  }

  @Test
  void aCodeIsNotRemembered() throws SQLException {
    Club club = Club.create();
    String code = club.code("member");
    Http key = key(Newcomer.create().http(), "organizations");
    Http.Answer refused = key.post("/v1/invitations/" + code + "/accept", "");
    assertEquals(403, refused.status());
    Denial denial = only(refused);
    assertEquals("not-allowed Invitations.accept", denial.detail());
    assertFalse(denial.whole().contains(code), denial.whole());
    assertFalse(denial.whole().contains(club.id()), "a caller without a role is at home");
  }

  @Test
  void whatIsAllowedOrUnknownIsNoDenial() throws SQLException {
    Club club = Club.create();
    Http mallory = tidemark.bearer("mallory");
    for (Http.Answer answer :
        List.of(
            club.http().get(club.path() + "/members").require(200),
            mallory.patch(club.path(), named("Mine")).require(404),
            mallory.get("/api/0/buckets/").require(200))) {
      assertEquals(List.of(), denials(answer));
    }
  }

  @Test
  void whoTriesForEverIsRememberedThirtyTimes() throws SQLException {
    Http key = key(Newcomer.create().http(), "events:read");
    int written = 0;
    for (int i = 0; i < 40; i++) {
      written += denials(key.get("/v1/organizations").require(403)).size();
    }
    assertEquals(30, written);
  }

  private static String named(String name) {
    return "{\"name\": \"" + name + "\"}";
  }

  private Http key(Http maker, String scope) {
    String order = "{\"name\": \"k\", \"scopes\": [\"" + scope + "\"]}";
    String key = maker.post("/v1/auth/api-keys", order).require(201).json().path("key").asText();
    return new Http(tidemark.url(), Map.of("X-API-Key", key));
  }

  private String tried(Http.Answer refused) throws SQLException {
    return only(refused.require(403)).detail();
  }

  private Denial only(Http.Answer refused) throws SQLException {
    List<Denial> denials = denials(refused);
    assertEquals(1, denials.size(), denials::toString);
    return denials.getFirst();
  }

  private List<Denial> denials(Http.Answer answer) throws SQLException {
    try (var connection = tidemark.superuser();
        var query =
            connection.prepareStatement(
                "select organization_id::text, target, detail, a::text from audit_entry a where request = ? and act = 'denied'")) {
      query.setString(1, answer.header("X-Request-Id"));
      var row = query.executeQuery();
      List<Denial> found = new ArrayList<>();
      while (row.next()) {
        found.add(
            new Denial(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
      }
      return found;
    }
  }
}
