package tidemark.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tidemark.directory.Soon;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class FederationIT {
  private static final String OWN_THINGS = "/api/0/buckets/";

  private final Tidemark tidemark = Tidemark.running();

  @Test
  void whoLogsInByTheProviderBecomesAMemberWhoseAccountEndsWithTheMembership() {
    Club club = Club.create();
    try (Partner partner = Partner.create()) {
      String email = "grace@" + partner.domain();
      partner.employs("grace", email);
      assertFalse(isThere(partner, new Newhire().types(email)), "the control: not linked yet");
      adopt(club, partner.domain());
      assertFalse(isThere(partner, new Newhire().types(email)), "a domain alone sends nobody away");
      link(club, partner);

      Newhire grace = new Newhire();
      HttpResponse<String> there = grace.types(email);
      assertTrue(isThere(partner, there), there.uri() + there.body());
      Http http = grace.arrived(grace.logsInThere(there, "grace"));
      http.get(OWN_THINGS).require(200);
      String path = memberPath(club, email);

      Http.Answer warned = club.http().delete(path);
      assertEquals(409, warned.status());
      assertEquals("member-managed", warned.json().path("code").asText());
      assertEquals("member-managed", code(club.http().delete(path + "?confirm=yes")));
      assertEquals(200, http.get(OWN_THINGS).status(), "a warning ends nothing");
      club.http().delete(path + "?confirm=managed").require(204);
      assertEquals(0, tidemark.directory().get("/users?email=" + email).require(200).json().size());
      assertEquals(1, club.members().size());
      assertTrue(Soon.isTrue(() -> http.get(OWN_THINGS).status() == 403));
    }
  }

  @Test
  void theProviderVouchesForAddressesOfItsDomainAlone() {
    Club club = Club.create();
    try (Partner partner = Partner.create()) {
      partner.employs("eve", "eve@somewhere-else.example");
      adopt(club, partner.domain());
      link(club, partner);
      Newhire eve = new Newhire();
      HttpResponse<String> end = eve.logsInThere(eve.types("eve@" + partner.domain()), "eve");
      assertThrows(AssertionError.class, () -> eve.arrived(end));
      assertEquals(1, club.members().size());
    }
  }

  @Test
  void aProviderIsListedChangedAndUnlinkedAndItsSecretIsShownNowhere() throws Exception {
    Club club = Club.create();
    String providers = club.path() + "/identity-providers";
    try (Partner partner = Partner.create()) {
      adopt(club, partner.domain());
      JsonNode linked = link(club, partner);
      assertEquals(partner.issuer(), linked.path("issuer").asText());
      assertEquals(partner.domain(), linked.path("domain").asText());
      assertEquals("partner", linked.path("name").asText());
      assertTrue(linked.path("enabled").asBoolean());
      String redirect = linked.path("redirect_uri").asText();
      assertTrue(redirect.endsWith("/broker/" + club.id() + "-partner/endpoint"), redirect);
      assertEquals("conflict", code(club.http().post(providers, partner.order("partner"))));
      String inUse = club.path() + "/domains/" + partner.domain();
      assertEquals("conflict", code(club.http().delete(inUse)));

      String change =
          "{\"name\": \"Partner Ltd\", \"client_secret\": \"other\", \"enabled\": false}";
      JsonNode changed = club.http().patch(providers + "/partner", change).require(200).json();
      assertEquals("Partner Ltd", changed.path("name").asText());
      assertEquals(Partner.CLIENT, changed.path("client_id").asText());
      Http.Answer listed = club.http().get(providers).require(200);
      assertEquals(changed, listed.json().path(0));
      assertFalse(listed.body().contains("secret"), listed.body());
      String email = "grace@" + partner.domain();
      assertFalse(isThere(partner, new Newhire().types(email)), "it is off");
      assertEquals(0, mentions(Partner.SECRET));
      assertNotEquals(0, mentions(partner.issuer()), "the control: the rest is in the trail");

      club.http().delete(providers + "/partner").require(204);
      assertEquals("identity-provider-unknown", code(club.http().delete(providers + "/partner")));
      assertEquals(0, club.http().get(providers).require(200).json().size());
      String alias = "/identity-provider/instances/" + club.id() + "-partner";
      assertEquals(404, tidemark.directory().get(alias).status());
      club.http().delete(inUse).require(204);
    }
  }

  @Test
  void whatKeycloakMayNotAskIsNotLinked() {
    Club club = Club.create();
    String providers = club.path() + "/identity-providers";
    try (Partner partner = Partner.create()) {
      String order = partner.order("partner");
      Http.Answer stranger = club.http().post(providers, order);
      assertEquals(400, stranger.status(), "its domain is not the club's");
      adopt(club, partner.domain());
      for (String issuer :
          new String[] {"http://169.254.169.254", "file:///etc/passwd", partner.issuer() + "x"}) {
        String bad = order.replace(partner.issuer(), issuer);
        assertEquals(400, club.http().post(providers, bad).status(), issuer);
      }
      for (String bad :
          new String[] {
            order.replace("\"partner\"", "\"Git Hub\""),
            order.replace(Partner.SECRET, ""),
            order.replace("\"issuer\"", "\"issuers\""),
            ""
          }) {
        assertEquals(400, club.http().post(providers, bad).status(), bad);
      }
      assertEquals(0, club.http().get(providers).require(200).json().size());
      club.http().post(providers, order).require(201);
    }
  }

  @Test
  void onlyWhoLeadsAtABrowserDecidesHowPeopleLogIn() {
    Club club = Club.create();
    String domain = club.name().toLowerCase(java.util.Locale.ROOT) + ".example";
    String named = "{\"name\": \"" + domain + "\"}";
    String order = new Partner("nowhere", domain).order("partner");
    String key =
        club.http()
            .post("/v1/auth/api-keys", "{\"name\":\"k\",\"scopes\":[\"organizations\"]}")
            .require(201)
            .json()
            .path("key")
            .asText();
    Http program = new Http(tidemark.url(), java.util.Map.of("X-API-Key", key));
    Http[] others = {club.joined("member").http(), tidemark.bearer("mallory"), program};
    int[] answers = {403, 404, 404};
    for (int i = 0; i < others.length; i++) {
      for (String below : new String[] {"/domains", "/identity-providers"}) {
        assertEquals(answers[i], others[i].get(club.path() + below).status(), i + below);
      }
      assertEquals(answers[i], others[i].post(club.path() + "/domains", named).status());
      assertEquals(answers[i], others[i].delete(club.path() + "/domains/" + domain).status());
      String providers = club.path() + "/identity-providers";
      assertEquals(answers[i], others[i].post(providers, order).status());
      assertEquals(answers[i], others[i].patch(providers + "/partner", "{}").status());
      assertEquals(answers[i], others[i].delete(providers + "/partner").status());
    }
    assertEquals(409, club.joined("admin").http().post(club.path() + "/domains", named).status());
    String unknown = "/v1/organizations/" + UUID.randomUUID() + "/domains";
    assertEquals("organization-unknown", code(club.http().get(unknown)));
  }

  private static String code(Http.Answer answer) {
    return answer.json().path("code").asText();
  }

  private static boolean isThere(Partner partner, HttpResponse<String> page) {
    return page.uri().getPath().startsWith("/realms/" + partner.realm() + "/");
  }

  /// The club gets a domain, as its owner would.
  private static void adopt(Club club, String domain) {
    try (Zone zone = new Zone()) {
      zone.proves(club, domain);
      club.http().post(club.path() + "/domains", "{\"name\": \"" + domain + "\"}").require(201);
    }
  }

  private static JsonNode link(Club club, Partner partner) {
    return club.http()
        .post(club.path() + "/identity-providers", partner.order("partner"))
        .require(201)
        .json();
  }

  private static String memberPath(Club club, String email) {
    for (JsonNode member : club.members()) {
      if (member.path("email").asText().equals(email)) {
        assertEquals("member", member.path("role").asText());
        return club.path() + "/members/" + member.path("id").asText();
      }
    }
    throw new AssertionError(email + " is no member: " + club.members());
  }

  private long mentions(String word) throws Exception {
    try (var connection = tidemark.superuser();
        var query =
            connection.prepareStatement(
                "select count(*) from audit_entry a where a::text like '%' || ? || '%'")) {
      query.setString(1, word);
      var row = query.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }
}
