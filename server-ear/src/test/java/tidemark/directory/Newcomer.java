package tidemark.directory;

import java.util.Map;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

/// Somebody new in Keycloak, whom no other test knows.
public record Newcomer(String username, String subject) {
  public static final String PASSWORD = "Correct-Horse-Battery";

  public static Newcomer create() {
    String username = Names.unique("newcomer");
    Http directory = Tidemark.running().directory();
    Http.Answer made =
        directory
            .post(
                "/users",
                """
                {"username": "%1$s", "enabled": true, "email": "%1$s@people.example", "emailVerified": true,
                 "firstName": "New", "lastName": "%1$s",
                 "credentials": [{"type": "password", "value": "%2$s", "temporary": false}]}
                """
                    .formatted(username, PASSWORD))
            .require(201);
    String location = made.header("Location");
    return new Newcomer(username, location.substring(location.lastIndexOf('/') + 1));
  }

  public String email() {
    return username + "@people.example";
  }

  public String token() {
    return Tidemark.running().tokenOf(username, PASSWORD);
  }

  /// A client that shows a fresh token.
  public Http http() {
    return new Http(Tidemark.running().url(), Map.of("Authorization", "Bearer " + token()));
  }

  /// A client that shows a new key.
  public Http withKey() {
    String key =
        http()
            .post("/v1/auth/api-keys", "{\"name\":\"newcomer\"}")
            .require(201)
            .json()
            .path("key")
            .asText();
    return new Http(Tidemark.running().url(), Map.of("X-API-Key", key));
  }

  public void enabled(boolean enabled) {
    Tidemark.running()
        .directory()
        .put("/users/" + subject, "{\"enabled\": %s}".formatted(enabled))
        .require(204);
  }

  public void delete() {
    Tidemark.running().directory().delete("/users/" + subject).require(204);
  }
}
