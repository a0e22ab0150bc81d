package tidemark.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Names;

class DomainsIT {
  @Test
  void aDomainIsGivenToWhoShowsThatItIsTheirs() {
    Club club = Club.create();
    Club thieves = Club.create();
    String domain = Names.unique("domain") + ".example";
    try (Zone zone = new Zone()) {
      assertEquals("domain-unproved", code(add(club, domain)));
      zone.publish("_tidemark." + domain, "tidemark-domain=" + "0".repeat(32));
      assertEquals("domain-unproved", code(add(club, domain)));
      zone.proves(club, domain);
      assertNotEquals(Zone.wanted(thieves, domain), Zone.wanted(thieves, "x" + domain));
      assertEquals("domain-unproved", code(add(thieves, domain)), "another one's proof");

      JsonNode added = add(club, domain.toUpperCase(java.util.Locale.ROOT)).require(201).json();
      assertEquals(domain, added.path("name").asText());
      assertTrue(added.path("verified").asBoolean());
      add(club, domain).require(201);
      assertEquals(1, domains(club).size());

      zone.proves(thieves, domain);
      assertEquals("conflict", code(add(thieves, domain)), "it has an owner");
      assertEquals(0, domains(thieves).size());
    }
    String path = club.path() + "/domains/" + domain;
    club.http().delete(path).require(204);
    assertEquals("domain-unknown", code(club.http().delete(path)));
    assertEquals(0, domains(club).size());
  }

  @Test
  void whatIsNoDomainIsRefused() {
    Club club = Club.create();
    for (String name : new String[] {"", "localhost", "ANY", "127.0.0.1", "a@b.example"}) {
      assertEquals(400, add(club, name).status(), name);
    }
    assertEquals(400, club.http().post(club.path() + "/domains", "{}").status());
  }

  @Test
  void aPersonalOrganizationHasNone() {
    Http somebody = Newcomer.create().http();
    String own = somebody.get("/v1/organizations").json().get(0).path("id").asText();
    assertEquals(409, somebody.get("/v1/organizations/" + own + "/domains").status());
  }

  private static Http.Answer add(Club club, String name) {
    return club.http().post(club.path() + "/domains", "{\"name\": \"" + name + "\"}");
  }

  private static JsonNode domains(Club club) {
    return club.http().get(club.path() + "/domains").require(200).json();
  }

  private static String code(Http.Answer answer) {
    return answer.json().path("code").asText();
  }
}
