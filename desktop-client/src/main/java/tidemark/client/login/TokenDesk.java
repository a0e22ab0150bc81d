package tidemark.client.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tidemark.client.wire.Answer;
import tidemark.client.wire.Json;
import tidemark.client.wire.Malformed;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Trouble;

/// Asks a provider for tokens, and to end them.
record TokenDesk(Provider provider, Clock clock) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  Tokens exchange(String code, String verifier, URI redirect) throws IOException {
    return tokens(
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "redirect_uri",
            redirect.toString(),
            "code_verifier",
            verifier));
  }

  Tokens refresh(Tokens tokens) throws IOException {
    String token =
        tokens.refresh().orElseThrow(() -> new Trouble("This login has ended: log in again."));
    return tokens(Map.of("grant_type", "refresh_token", "refresh_token", token)).keeping(tokens);
  }

  /// Whether the provider was told.
  boolean revoke(Tokens tokens) {
    if (provider.revoke().isEmpty()) {
      return false;
    }
    try {
      Map<String, String> form = Map.of("token", tokens.refresh().orElse(tokens.access()));
      return post(provider.revoke().get(), form).isFine();
    } catch (IOException _) {
      return false;
    }
  }

  private Tokens tokens(Map<String, String> form) throws IOException {
    Answer answer = post(provider.token(), form);
    if (answer.status() >= 500) {
      throw new IOException("the provider answered " + answer.status());
    }
    ObjectNode said = said(answer);
    if (!answer.isFine() || said.path("access_token").asText("").isEmpty()) {
      throw new Trouble("The provider refuses: " + reason(said, answer.status()));
    }
    return Tokens.of(said, clock.instant());
  }

  private static ObjectNode said(Answer answer) {
    try {
      return answer.object();
    } catch (Malformed e) {
      throw new Trouble("The provider's answer cannot be read: " + e.sentence(), e);
    }
  }

  private static String reason(ObjectNode said, int status) {
    return said.path("error_description").asText(said.path("error").asText("status " + status));
  }

  private Answer post(URI address, Map<String, String> fields) throws IOException {
    Map<String, String> form = new LinkedHashMap<>(fields);
    form.put("client_id", provider.client().id());
    provider.client().secret().ifPresent(secret -> form.put("client_secret", secret));
    HttpRequest request =
        HttpRequest.newBuilder(Remote.secure(address))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(encoded(form)))
            .build();
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.headers(), answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> Remote.encoded(field.getKey()) + "=" + Remote.encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  /// Only for messages: what a provider said, without anything secret.
  static String words(String text) {
    return Json.object().textNode(text).asText().replaceAll("[^\\p{L}\\p{N} _.,:'-]", "");
  }
}
