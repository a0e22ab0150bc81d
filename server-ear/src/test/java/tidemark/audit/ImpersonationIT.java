package tidemark.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.login.Keycloak;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;
import tidemark.stack.Walk;

/// An administrator of the directory can act as somebody. The trail says that it was not them.
class ImpersonationIT {
  private static final String REALM = "/realms/tidemark/protocol/openid-connect/";
  private static final String REDIRECT = "http://127.0.0.1/callback";

  /// The pair of the standard's own example.
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  private final Tidemark tidemark = Tidemark.running();

  @Test
  void whoActsAsSomebodyIsNamedBesideThem() throws SQLException {
    Newcomer person = Newcomer.create();
    String key = keyMadeBy(token(person.email()));
    String impersonator = impersonator(key);
    assertFalse(impersonator == null || impersonator.isEmpty());
  }

  @Test
  void whoActsForThemselvesIsNotAccompanied() throws SQLException {
    assertNull(impersonator(keyMadeBy(tidemark.tokenOf("ada"))));
  }

  /// What the administrator's browser does: take the cookies, then log in to a client without a
  /// word.
  private String token(String email) {
    Walk browser = new Walk();
    assertEquals(200, browser.send(new Keycloak(tidemark).impersonation(email)).statusCode());
    HttpResponse<String> end =
        browser.open(
            tidemark.keycloak(),
            tidemark.keycloak()
                + REALM
                + "auth?response_type=code&client_id=tidemark-desktop&scope=openid&state=s&redirect_uri="
                + URLEncoder.encode(REDIRECT, StandardCharsets.UTF_8)
                + "&code_challenge_method=S256&code_challenge="
                + CHALLENGE);
    String location = end.headers().firstValue("Location").orElse(end.body());
    String code = URI.create(location).getQuery().replaceFirst("^(?:.*&)?code=([^&]+).*$", "$1");
    return new Http(tidemark.keycloak(), Map.of())
        .form(
            REALM + "token",
            Map.of(
                "grant_type", "authorization_code",
                "client_id", "tidemark-desktop",
                "redirect_uri", REDIRECT,
                "code", code,
                "code_verifier", VERIFIER))
        .require(200)
        .json()
        .path("access_token")
        .asText();
  }

  private String keyMadeBy(String token) {
    return new Http(tidemark.url(), Map.of("Authorization", "Bearer " + token))
        .post("/v1/auth/api-keys", "{\"name\":\"by somebody\"}")
        .require(201)
        .json()
        .path("id")
        .asText();
  }

  private @Nullable String impersonator(String key) throws SQLException {
    try (var connection = tidemark.superuser();
        PreparedStatement entry =
            connection.prepareStatement(
                "select impersonator from audit_entry where target = ? and act = 'key-issued'")) {
      entry.setString(1, key);
      try (ResultSet row = entry.executeQuery()) {
        assertEquals(true, row.next(), "an entry for " + key);
        return row.getString(1);
      }
    }
  }
}
