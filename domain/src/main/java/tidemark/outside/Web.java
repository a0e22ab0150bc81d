package tidemark.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.Map;
import java.util.stream.Collectors;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.json.Json;

/// Short questions to other servers, answered in JSON. No answer in time is `UNAVAILABLE`.
@ApplicationScoped
public class Web {
  private static final Duration CONNECT = Duration.ofSeconds(2);

  /// With what else there is to do, nobody waits longer than five seconds.
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  /// What came back; `json` is an empty object where there was none.
  public record Answer(int status, JsonNode json) {
    public boolean isGood() {
      return status >= 200 && status < 300;
    }

    public String text(String member) {
      return json.path(member).asText("");
    }
  }

  public static HttpRequest.Builder form(URI address, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return to(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  public static HttpRequest.Builder to(URI address) {
    return HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "application/json");
  }

  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  public Answer ask(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() >= 500) {
        throw new Refusal(Reason.UNAVAILABLE);
      }
      return new Answer(response.statusCode(), json(response.body()));
    } catch (IOException e) {
      throw new Refusal(Reason.UNAVAILABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Reason.UNAVAILABLE);
    }
  }

  private static JsonNode json(String body) {
    try {
      JsonNode read = Json.mapper().readTree(body);
      return read.isObject() || read.isArray() ? read : Json.object();
    } catch (JsonProcessingException _) {
      return Json.object();
    }
  }
}
