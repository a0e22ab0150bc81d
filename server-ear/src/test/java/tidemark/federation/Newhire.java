package tidemark.federation;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;
import tidemark.stack.Walk;

/// Somebody who types their address at Keycloak's login and has no account there yet. They come as
/// a user of Samay, whose client a test can be.
final class Newhire {
  private static final String REDIRECT = "http://127.0.0.1:54783/callback";
  private static final String VERIFIER = "v".repeat(64);
  private static final String CHALLENGE = "w1TpKUdYE9hUAcNSeeSRFioHDxfUxuHho_JHAfZ_vDM";

  private final Tidemark tidemark = Tidemark.running();
  private final Walk walk = new Walk();

  /// The page after the address was typed.
  HttpResponse<String> types(String email) {
    HttpResponse<String> page = walk.open(tidemark.keycloak(), login());
    return submit(page, Map.of("username", email));
  }

  /// Says at the provider who they are.
  HttpResponse<String> logsInThere(HttpResponse<String> page, String username) {
    return submit(page, Map.of("username", username, "password", Partner.PASSWORD));
  }

  /// A client with the token to which a login has led.
  Http arrived(HttpResponse<String> end) {
    String location = end.headers().firstValue("Location").orElse("");
    if (!location.startsWith(REDIRECT) || !location.contains("code=")) {
      throw new AssertionError(end.statusCode() + " at " + end.uri() + ": " + end.body());
    }
    String code = location.replaceFirst(".*[?&]code=([^&]+).*", "$1");
    String token =
        new Http(tidemark.keycloak(), Map.of())
            .form(
                "/realms/tidemark/protocol/openid-connect/token",
                Map.of(
                    "grant_type",
                    "authorization_code",
                    "client_id",
                    "samay-sync",
                    "client_secret",
                    tidemark.passwordOf("samay"),
                    "code",
                    code,
                    "redirect_uri",
                    REDIRECT,
                    "code_verifier",
                    VERIFIER))
            .require(200)
            .json()
            .path("access_token")
            .asText();
    return new Http(tidemark.url(), Map.of("Authorization", "Bearer " + token));
  }

  private HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
    return walk.submit(tidemark.keycloak(), page, fields);
  }

  private String login() {
    return tidemark.keycloak()
        + "/realms/tidemark/protocol/openid-connect/auth?response_type=code&client_id=samay-sync"
        + "&redirect_uri="
        + REDIRECT
        + "&scope=read+write&state="
        + UUID.randomUUID()
        + "&code_challenge="
        + CHALLENGE
        + "&code_challenge_method=S256";
  }
}
