package tidemark.login;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import tidemark.stack.Tidemark;

/// A GitHub and an OpenID provider that belong to the tests, where the installation was told to
/// look for them.
public final class Providers implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, String> users = new ConcurrentHashMap<>();
  private final Map<String, List<Long>> administrators = new ConcurrentHashMap<>();
  private final List<String> exchanges = new CopyOnWriteArrayList<>();

  public Providers(String keys) {
    try {
      server =
          HttpServer.create(
              new InetSocketAddress(
                  InetAddress.getLoopbackAddress(), Tidemark.running().providers()),
              0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/login/oauth/access_token", this::token);
    server.createContext("/user", this::user);
    server.createContext("/orgs/", this::administrators);
    server.createContext("/keys", exchange -> answer(exchange, 200, keys));
    server.start();
  }

  /// From now on this code stands for this user.
  void knows(String code, String user) {
    users.put(code, user);
  }

  /// From now on these administer every organisation, for whoever shows `token`.
  public void administer(String token, List<Long> ids) {
    administrators.put(token, ids);
  }

  /// The bodies of all requests for a token.
  List<String> exchanges() {
    return exchanges;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /// As GitHub does it: a bad code is answered 200.
  private void token(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    exchanges.add(body);
    String known =
        users.keySet().stream()
            .filter(code -> body.contains("code=" + code + "&") || body.endsWith("code=" + code))
            .findFirst()
            .orElse("");
    answer(
        exchange,
        200,
        known.isEmpty()
            ? "{\"error\":\"bad_verification_code\"}"
            : "{\"access_token\":\"%s\",\"token_type\":\"bearer\"}".formatted(known));
  }

  private void user(HttpExchange exchange) throws IOException {
    String shown = exchange.getRequestHeaders().getFirst("Authorization");
    String user = users.getOrDefault(shown == null ? "" : shown.replace("Bearer ", ""), "");
    answer(exchange, user.isEmpty() ? 401 : 200, user.isEmpty() ? "{}" : user);
  }

  /// As GitHub does it: a page at a time, and nothing for who may not know.
  private void administrators(HttpExchange exchange) throws IOException {
    String shown = exchange.getRequestHeaders().getFirst("Authorization");
    List<Long> ids = administrators.get(shown == null ? "" : shown.replace("Bearer ", ""));
    int page = Integer.parseInt(exchange.getRequestURI().getQuery().replaceAll(".*&page=", ""));
    String users =
        ids == null
            ? "{}"
            : ids.stream()
                .skip((page - 1) * 100L)
                .limit(100)
                .map("{\"id\":%d,\"login\":\"x\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
    answer(exchange, ids == null ? 403 : 200, users);
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
