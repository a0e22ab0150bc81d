package tidemark.client.relay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/// Asks a relay as watchers do, without a credential.
record Watcher(int port) {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  HttpResponse<String> get(String path) throws IOException {
    return send(request(path).GET());
  }

  HttpResponse<String> post(String path, String body) throws IOException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> create(String bucket) throws IOException {
    return post(
        "/api/0/buckets/" + bucket,
        "{\"client\":\"aw-watcher-window\",\"type\":\"currentwindow\",\"hostname\":\"box\"}");
  }

  /// A heartbeat some seconds after noon.
  HttpResponse<String> beat(String bucket, int second, String app) throws IOException {
    return post("/api/0/buckets/" + bucket + "/heartbeat?pulsetime=2.0", event(second, app));
  }

  static String event(int second, String app) {
    Instant at = Instant.parse("2026-01-01T12:00:00Z").plusSeconds(second);
    return "{\"timestamp\":\"%s\",\"duration\":0,\"data\":{\"app\":\"%s\"}}".formatted(at, app);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(30));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
