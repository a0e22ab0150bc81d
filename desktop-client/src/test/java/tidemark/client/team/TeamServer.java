package tidemark.client.team;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidemark.client.wire.Json;

/// A server of the tests' own that keeps teams and shares.
final class TeamServer implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, ObjectNode> teams = new LinkedHashMap<>();
  private final Map<String, ObjectNode> shares = new LinkedHashMap<>();
  private final Deque<Integer> failures = new ArrayDeque<>();
  private final List<String> written = new ArrayList<>();

  TeamServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// The statuses of the next writes that fail.
  synchronized void failNext(Integer... statuses) {
    failures.addAll(List.of(statuses));
  }

  /// Method and path of what was written, the refused ones too.
  synchronized List<String> written() {
    return List.copyOf(written);
  }

  synchronized Map<String, ObjectNode> teams() {
    return teams;
  }

  synchronized Map<String, ObjectNode> shares() {
    return shares;
  }

  private synchronized void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      String path = exchange.getRequestURI().getPath();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (method.equals("GET")) {
        answer(exchange, 200, read(path));
        return;
      }
      written.add(method + " " + path.replaceFirst("/[^/]*-[^/]*$", "/ID"));
      Integer failure = failures.poll();
      if (failure != null) {
        answer(exchange, failure, Json.object().put("message", "no"));
        return;
      }
      answer(exchange, 200, method.equals("DELETE") ? removed(path) : stored(path, body));
    }
  }

  private JsonNode read(String path) {
    return switch (path) {
      case "/v1/me" -> Json.object().put("id", "ada").put("name", "Ada");
      case "/api/teams" -> list(teams.values());
      case "/api/shared_sessions" -> list(shares.values());
      case "/api/v1/changes" -> {
        ObjectNode page = Json.object().put("cursor", "c").put("has_more", false);
        ArrayNode changes = page.putArray("changes");
        for (ObjectNode share : shares.values()) {
          ObjectNode change = changes.addObject().put("space", share.path("team_id").asText());
          change.put("id", share.path("remote_id").asText());
          change.put("updated_at", "2026-01-01T00:00:00Z").put("deleted", false);
        }
        yield page;
      }
      default -> Json.array();
    };
  }

  private static ArrayNode list(Collection<ObjectNode> entities) {
    ArrayNode list = Json.array();
    list.addAll(entities);
    return list;
  }

  private JsonNode stored(String path, String body) {
    ObjectNode entity = Json.readObject(body);
    entity.put("remote_id", "r-" + entity.path("local_id").asText());
    (path.startsWith("/api/teams") ? teams : shares).put(entity.path("remote_id").asText(), entity);
    return entity;
  }

  private @Nullable JsonNode removed(String path) {
    String id = path.substring(path.lastIndexOf('/') + 1);
    teams.remove(id);
    shares.remove(id);
    return null;
  }

  private static void answer(HttpExchange exchange, int status, @Nullable JsonNode said)
      throws IOException {
    byte[] bytes = said == null ? new byte[0] : said.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, said == null ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
