package tidemark.launcher.realm;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.launcher.home.Secrets;
import tidemark.launcher.home.Trouble;

/// Keycloak's administrator, signed in for a few changes of the realm.
final class Administrator implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI keycloak;
  private final String token;

  /// @param keycloak where Keycloak listens on this machine
  Administrator(Secrets secrets, URI keycloak) {
    this.keycloak = keycloak;
    String form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + URLEncoder.encode(secrets.password("keycloak-admin"), StandardCharsets.UTF_8);
    this.token =
        found(
            TOKEN,
            send(
                request(
                        "/realms/master/protocol/openid-connect/token",
                        "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))));
  }

  /// A page below the realm.
  String get(String path) {
    return send(authorized(path).GET());
  }

  /// The id of what a page shows first.
  String id(String path) {
    return found(ID, get(path));
  }

  void put(String path, String json) {
    send(authorized(path).PUT(BodyPublishers.ofString(json)));
  }

  void post(String path, String json) {
    send(authorized(path).POST(BodyPublishers.ofString(json)));
  }

  @Override
  public void close() {
    client.close();
  }

  private HttpRequest.Builder authorized(String path) {
    return request("/admin/realms/tidemark" + path, "application/json")
        .header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder request(String path, String type) {
    return HttpRequest.newBuilder(keycloak.resolve(path))
        .timeout(PATIENCE)
        .header("Content-Type", type);
  }

  private static String found(Pattern pattern, String answer) {
    Matcher matcher = pattern.matcher(answer);
    if (!matcher.find()) {
      throw new Trouble("Keycloak's realm lacks a client that Tidemark made.");
    }
    return matcher.group(1);
  }

  private String send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new Trouble(
            "Keycloak refused a change of its realm: " + answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new Trouble("Keycloak answers no more: " + e + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted.", e);
    }
  }
}
