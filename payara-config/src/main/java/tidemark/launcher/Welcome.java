package tidemark.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.launcher.home.Secrets;
import tidemark.launcher.home.Trouble;

/// The last words of a start: where to go, as whom, and a line that works.
final class Welcome {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern KEY = Pattern.compile("\"key\"\\s*:\\s*\"(tdm_[^\"]+)\"");
  private static final String KEPT = "demo-key";

  private final Stack stack;
  private final Secrets secrets;

  Welcome(Stack stack) {
    this.stack = stack;
    this.secrets = stack.secrets();
  }

  String text() {
    String portal = "\n  Portal     %s/portal/".formatted(stack.url());
    if (!stack.settings().demo()) {
      return portal + "\n";
    }
    return portal
        + "\n  Log in     ada / %s   (also linus, mallory: see %s)"
            .formatted(secrets.password("ada"), stack.settings().home().resolve("secrets"))
        + keyLines()
        + "\n  Stop       Ctrl-C\n";
  }

  /// The installation is up whatever happens here, so a refusal is said and does not end it.
  private String keyLines() {
    try {
      return key().map(this::lines).orElse("\n  API key    the application gave none");
    } catch (RuntimeException e) {
      return "\n  API key    none: " + e.getMessage();
    }
  }

  private String lines(String key) {
    return "\n  API key    %s\n  Try        curl -H 'X-API-Key: %s' %s/api/0/buckets/"
        .formatted(key, key, stack.url());
  }

  /// The key of an earlier start, if it still opens the door; else a new one for Ada.
  private Optional<String> key() {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      Optional<String> kept = secrets.kept(KEPT).filter(key -> opens(client, key));
      if (kept.isPresent()) {
        return kept;
      }
      Optional<String> made = token(client).flatMap(token -> issue(client, token));
      made.ifPresent(key -> secrets.keep(KEPT, key));
      return made;
    }
  }

  private boolean opens(HttpClient client, String key) {
    return send(client, request("/api/0/buckets/").header("X-API-Key", key)).statusCode() == 200;
  }

  private Optional<String> token(HttpClient client) {
    String form =
        "grant_type=password&client_id=tidemark-facade&client_secret=%s&username=ada&password=%s"
            .formatted(encoded(secrets.password("facade")), encoded(secrets.password("ada")));
    URI address = URI.create(stack.keycloak() + "/realms/tidemark/protocol/openid-connect/token");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return found(TOKEN, send(client, request));
  }

  private Optional<String> issue(HttpClient client, String token) {
    HttpRequest.Builder request =
        request("/v1/auth/api-keys")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"name\":\"Demo\"}"));
    return found(KEY, send(client, request));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(stack.url() + path));
  }

  private static Optional<String> found(Pattern pattern, HttpResponse<String> response) {
    Matcher matcher = pattern.matcher(response.body());
    return response.statusCode() < 300 && matcher.find()
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Trouble("a request failed (" + e + ").", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted.", e);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
