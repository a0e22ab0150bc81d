package tidemark.client.relay;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import tidemark.client.wire.Answer;
import tidemark.client.wire.Json;
import tidemark.client.wire.Malformed;
import tidemark.client.wire.Remote;

/// The way to the server for what is not answered here.
///
/// @param remote the server
public record Passage(Remote remote) {
  private static final List<String> HANDED_BACK =
      List.of("Content-Type", "Content-Disposition", "Retry-After", "Last-Modified");

  /// Hands a request on and its answer back. The status, or -1 when the server is out of reach and
  /// nothing was answered.
  int pass(HttpExchange exchange) throws IOException {
    boolean isRead = List.of("GET", "HEAD").contains(exchange.getRequestMethod());
    BodyPublisher body =
        isRead
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes());
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    HttpResponse<InputStream> answer;
    try {
      answer =
          remote.pass(
              exchange.getRequestMethod(),
              path(exchange.getRequestURI()),
              type == null ? "" : type,
              body);
    } catch (IOException _) {
      return -1;
    }
    try (InputStream content = answer.body()) {
      for (String name : HANDED_BACK) {
        answer
            .headers()
            .firstValue(name)
            .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
      }
      boolean isBare = List.of(204, 304).contains(answer.statusCode());
      boolean isHead = exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(answer.statusCode(), isBare || isHead ? -1 : 0);
      if (!isBare && !isHead) {
        content.transferTo(exchange.getResponseBody());
      }
    }
    return answer.statusCode();
  }

  /// The description of a bucket, if the server is there and knows it.
  Optional<String> bucket(String bucket) {
    try {
      Answer answer = remote.get("/api/0/buckets/" + Remote.encoded(bucket));
      return answer.status() == 200 && answer.isJson()
          ? Optional.of(Json.readObject(answer.body()).toString())
          : Optional.empty();
    } catch (IOException | Malformed _) {
      return Optional.empty();
    }
  }

  private static String path(URI asked) {
    String path = asked.getRawPath().replaceAll("/{2,}", "/");
    return asked.getRawQuery() == null ? path : path + "?" + asked.getRawQuery();
  }
}
