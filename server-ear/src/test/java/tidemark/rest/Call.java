package tidemark.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tidemark.stack.Tidemark;

/// One request, put together step by step and sent exactly as written.
final class Call {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final HttpRequest.Builder request;

  private Call(String path) {
    request =
        HttpRequest.newBuilder(URI.create(Tidemark.running().url() + path))
            .timeout(Duration.ofSeconds(60));
  }

  static Call to(String path) {
    return new Call(path);
  }

  static Call asAda(String path) {
    return to(path).with("X-API-Key", Tidemark.running().keyOf("ada"));
  }

  Call with(String header, String value) {
    request.header(header, value);
    return this;
  }

  HttpResponse<String> get() {
    return send("GET", HttpRequest.BodyPublishers.noBody());
  }

  HttpResponse<String> post(String json) {
    return with("Content-Type", "application/json")
        .send("POST", HttpRequest.BodyPublishers.ofString(json));
  }

  HttpResponse<String> send(String method) {
    return send(method, HttpRequest.BodyPublishers.noBody());
  }

  HttpResponse<String> send(String method, HttpRequest.BodyPublisher body) {
    return read(method, body, HttpResponse.BodyHandlers.ofString());
  }

  <T> HttpResponse<T> read(
      String method, HttpRequest.BodyPublisher body, HttpResponse.BodyHandler<T> form) {
    try {
      return CLIENT.send(request.method(method, body).build(), form);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String header(HttpResponse<?> response, String name) {
    return String.join(", ", response.headers().allValues(name));
  }
}
