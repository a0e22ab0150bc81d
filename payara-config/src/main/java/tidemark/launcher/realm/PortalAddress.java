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
import tidemark.launcher.home.Settings;
import tidemark.launcher.home.Trouble;

/// The address that Keycloak sends people back to after they signed in.
public final class PortalAddress {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
  private static final String KNOWN = "portal-address";

  private final Settings settings;
  private final Secrets secrets;
  private final URI keycloak;

  /// @param keycloak where Keycloak listens on this machine
  public PortalAddress(Settings settings, Secrets secrets, URI keycloak) {
    this.settings = settings;
    this.secrets = secrets;
    this.keycloak = keycloak;
  }

  /// Makes the realm know today's address.
  public void follow() {
    if (secrets.kept(KNOWN).filter(settings.url()::equals).isPresent()) {
      return;
    }
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      String token = found(TOKEN, client, post());
      String id = found(ID, client, authorized(token, "?clientId=tidemark-portal").GET());
      send(client, authorized(token, "/" + id).PUT(BodyPublishers.ofString(addresses())));
    }
    secrets.keep(KNOWN, settings.url());
  }

  private HttpRequest.Builder post() {
    String form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + URLEncoder.encode(secrets.password("keycloak-admin"), StandardCharsets.UTF_8);
    return request(
            "/realms/master/protocol/openid-connect/token", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  private HttpRequest.Builder authorized(String token, String path) {
    return request("/admin/realms/tidemark/clients" + path, "application/json")
        .header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder request(String path, String type) {
    return HttpRequest.newBuilder(keycloak.resolve(path))
        .timeout(PATIENCE)
        .header("Content-Type", type);
  }

  private String addresses() {
    String pages = settings.url() + "/portal/*";
    return """
    {"redirectUris":["%1$s"],"rootUrl":"%2$s","baseUrl":"%2$s/portal/",
     "attributes":{"post.logout.redirect.uris":"%1$s","backchannel.logout.session.required":"true"}}
    """
        .formatted(pages, settings.url());
  }

  private static String found(Pattern pattern, HttpClient client, HttpRequest.Builder request) {
    Matcher matcher = pattern.matcher(send(client, request));
    if (!matcher.find()) {
      throw new Trouble("Keycloak's realm does not know the client 'tidemark-portal'.");
    }
    return matcher.group(1);
  }

  private static String send(HttpClient client, HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new Trouble(
            "Keycloak refused to learn the portal's address: "
                + answer.statusCode()
                + " "
                + answer.body());
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
