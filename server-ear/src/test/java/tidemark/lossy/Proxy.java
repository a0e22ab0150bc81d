package tidemark.lossy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// Hands requests on to the server, and not every answer back.
final class Proxy implements AutoCloseable {
  private static final Set<String> HANDED_ON = Set.of("content-type", "x-api-key", "authorization");
  private static final double DROPPED = 0.20;
  private static final double DOUBLED = 0.05;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger dropped = new AtomicInteger();
  private final AtomicInteger doubled = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();
  private final Random chance;
  private final String server;
  private final HttpServer door;

  Proxy(String server, long seed) {
    this.server = server;
    this.chance = new Random(seed);
    try {
      door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    door.createContext("/", this::hand);
    door.setExecutor(command -> Thread.ofVirtual().start(command));
    door.start();
  }

  String url() {
    return "http://127.0.0.1:" + door.getAddress().getPort();
  }

  int requests() {
    return requests.get();
  }

  int dropped() {
    return dropped.get();
  }

  int doubled() {
    return doubled.get();
  }

  private void hand(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    HttpRequest request = request(exchange);
    try (exchange) {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      if (chance.nextDouble() < DOUBLED) {
        doubled.incrementAndGet();
        answer = client.send(request, BodyHandlers.ofByteArray());
      }
      if (chance.nextDouble() < DROPPED) {
        // closed without a word: the server has done it, and the client does not know
        dropped.incrementAndGet();
        return;
      }
      answer
          .headers()
          .firstValue("Content-Type")
          .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
      exchange.sendResponseHeaders(
          answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest request(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          if (HANDED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
            request.header(name, values.getFirst());
          }
        });
    return request.build();
  }

  @Override
  public void close() {
    door.stop(0);
    client.shutdownNow();
  }
}
