package tidemark.login;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

/// What an administrator does to people in Keycloak.
public record Keycloak(Tidemark tidemark) {
  private static final String USERS = "/admin/realms/tidemark/users";

  /// Changes the person with this address.
  void change(String email, String json) {
    Http admin = admin();
    String id = id(admin, email);
    admin
        .send(
            admin
                .request(USERS + "/" + id)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)))
        .require(204);
  }

  /// Has the administrator act as the person with this address: the answer carries the cookies.
  public HttpRequest.Builder impersonation(String email) {
    Http admin = admin();
    return admin
        .request(USERS + "/" + id(admin, email) + "/impersonation")
        .POST(BodyPublishers.noBody());
  }

  private static String id(Http admin, String email) {
    return admin
        .get(USERS + "?exact=true&email=" + email)
        .require(200)
        .json()
        .path(0)
        .path("id")
        .asText();
  }

  /// With the rights of its first administrator.
  public Http admin() {
    String token =
        new Http(tidemark.keycloak(), Map.of())
            .form(
                "/realms/master/protocol/openid-connect/token",
                Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    "admin-cli",
                    "username",
                    "admin",
                    "password",
                    tidemark.passwordOf("keycloak-admin")))
            .require(200)
            .json()
            .path("access_token")
            .asText();
    return new Http(tidemark.keycloak(), Map.of("Authorization", "Bearer " + token));
  }
}
