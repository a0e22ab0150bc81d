package tidemark.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tidemark.client.wire.Json;

/// A server of the tests' own that takes whatever is posted.
public final class Inbox implements AutoCloseable {
  private final HttpServer server;
  private final Deque<Integer> next = new ArrayDeque<>();
  private final List<JsonNode> bodies = new ArrayList<>();

  public Inbox() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public synchronized void answerNext(Integer... statuses) {
    next.addAll(List.of(statuses));
  }

  /// What was answered with 200.
  public synchronized List<JsonNode> bodies() {
    return List.copyOf(bodies);
  }

  public synchronized List<JsonNode> events() {
    List<JsonNode> events = new ArrayList<>();
    bodies.forEach(body -> body.path("events").forEach(events::add));
    return events;
  }

  private synchronized void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Integer planned = next.poll();
      int status = planned == null ? 200 : planned;
      if (status == 200) {
        bodies.add(Json.read(body));
      }
      exchange.sendResponseHeaders(status, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
