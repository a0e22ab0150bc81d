package tidemark.launcher.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tidemark.launcher.home.Settings;
import tidemark.launcher.home.Trouble;

/// The operator's hand in a running installation.
public final class Operator implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOKEN = "/realms/tidemark/protocol/openid-connect/token";

  private final Settings settings;
  private final HttpClient client;
  private final String token;

  private Operator(Settings settings) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    this.token = token(secret(settings));
  }

  /// Logs in.
  public static Operator of(Settings settings) {
    return new Operator(settings);
  }

  public JsonNode get(String path) {
    return asked(request(path).GET());
  }

  public JsonNode post(String path, Object body) {
    return asked(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
  }

  public JsonNode delete(String path) {
    return asked(request(path).DELETE());
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(settings.local(settings.listen().http(), path))
        .header("Authorization", "Bearer " + token);
  }

  private JsonNode asked(HttpRequest.Builder request) {
    HttpResponse<String> answer = send(request, "Tidemark");
    JsonNode said = json(answer.body());
    if (answer.statusCode() >= 300) {
      String detail = said.path("detail").asText();
      throw new Trouble(detail.isEmpty() ? "Tidemark answered " + answer.statusCode() : detail);
    }
    return said;
  }

  private String token(String secret) {
    String form =
        "grant_type=client_credentials&client_id=tidemark-operator&client_secret="
            + encoded(secret);
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(keycloak(settings))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)),
            "Keycloak");
    String given = json(answer.body()).path("access_token").asText();
    if (given.isEmpty()) {
      throw new Trouble(
          "Keycloak refuses the operator's secret in %s (%d). If the client's secret was changed in"
                  .formatted(settings.home().resolve("secrets"), answer.statusCode())
              + " Keycloak, write it there.");
    }
    return given;
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String whom) {
    try {
      return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Trouble(
          "%s does not answer on this machine: is './tidemark run' running, with the same settings?"
              .formatted(whom),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted.", e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /// Its own, or somebody else's.
  private static URI keycloak(Settings settings) {
    return settings.application().containsKey("TIDEMARK_DB_HOST")
        ? URI.create(settings.keycloak() + TOKEN)
        : settings.local(settings.listen().keycloak(), TOKEN);
  }

  private static String secret(Settings settings) {
    String given = settings.application().getOrDefault("TIDEMARK_OPERATOR_SECRET", "");
    if (!given.isBlank()) {
      return given;
    }
    Path file = settings.home().resolve("secrets").resolve("operator");
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new Trouble(
          ("There is no installation in %s, or it is not yours to read. Set TIDEMARK_HOME, or start"
                  + " one with './tidemark run'.")
              .formatted(settings.home()),
          e);
    }
  }
}
