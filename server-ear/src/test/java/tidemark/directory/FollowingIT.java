package tidemark.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class FollowingIT {
  private final Tidemark tidemark = Tidemark.running();

  @Test
  void whoIsDisabledInKeycloakLosesKeysAndTokensUntilEnabledAgain() {
    Newcomer newcomer = Newcomer.create();
    Http token = newcomer.http();
    Http key = newcomer.withKey();
    assertEquals(200, key.get("/api/0/buckets/").status());
    newcomer.enabled(false);
    assertTrue(Soon.isTrue(() -> key.get("/api/0/buckets/").status() == 401));
    assertEquals("person-disabled", token.get("/api/0/buckets/").json().path("code").asText());
    assertEquals(200, tidemark.as("ada").get("/api/0/buckets/").status(), "Ada is not meant");
    newcomer.enabled(true);
    assertTrue(Soon.isTrue(() -> key.get("/api/0/buckets/").status() == 200));
    assertEquals(200, token.get("/api/0/buckets/").status());
  }

  @Test
  void whoIsDeletedInKeycloakLosesKeysAndTokens() {
    Newcomer newcomer = Newcomer.create();
    Http token = newcomer.http();
    Http key = newcomer.withKey();
    assertEquals(200, key.get("/api/0/buckets/").status());
    newcomer.delete();
    assertTrue(Soon.isTrue(() -> key.get("/api/0/buckets/").status() == 401));
    assertEquals(403, token.get("/api/0/buckets/").status());
  }

  @Test
  void keycloaksAttributeNamesTheFirstOwner() {
    Http ada = bearer("ada");
    assertTrue(Soon.isTrue(() -> roleIn(ada, "acme").equals("owner")));
    assertEquals("member", roleIn(bearer("linus"), "acme"));
    assertEquals("", roleIn(bearer("mallory"), "acme"));
  }

  private static String roleIn(Http who, String alias) {
    for (var organization : who.get("/v1/organizations").require(200).json()) {
      if (organization.path("alias").asText().equals(alias)) {
        return organization.path("role").asText();
      }
    }
    return "";
  }

  private Http bearer(String username) {
    return new Http(
        tidemark.url(), Map.of("Authorization", "Bearer " + tidemark.tokenOf(username)));
  }
}
