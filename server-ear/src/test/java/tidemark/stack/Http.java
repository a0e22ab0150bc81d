package tidemark.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/// A client of one address that sends the same headers with every request.
///
/// @param base the address, without a slash at its end
/// @param headers of every request
public record Http(String base, Map<String, String> headers) {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// What came back.
  public record Answer(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String body() {
      return response.body();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
      try {
        return JSON.readTree(body());
      } catch (JsonProcessingException e) {
        throw new AssertionError("not JSON: " + body(), e);
      }
    }

    /// This answer, if it has the status a test depends on.
    public Answer require(int status) {
      if (status() != status) {
        throw new AssertionError("%s answered %d: %s".formatted(response.uri(), status(), body()));
      }
      return this;
    }
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  public Answer post(String path, String json) {
    return send(json(path).POST(BodyPublishers.ofString(json)));
  }

  public Answer put(String path, String json) {
    return send(json(path).PUT(BodyPublishers.ofString(json)));
  }

  public Answer patch(String path, String json) {
    return send(json(path).method("PATCH", BodyPublishers.ofString(json)));
  }

  public Answer form(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /// A request to be completed by the test, with the headers of this client.
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    headers.forEach(request::header);
    return request;
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder json(String path) {
    return request(path).header("Content-Type", "application/json");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
