package tidemark.client.login;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// An OAuth provider of the tests' own, and the browser that goes there.
final class OwnProvider implements AutoCloseable {
  private final HttpServer server;
  private final AtomicReference<String> challenge = new AtomicReference<>("");
  private final AtomicInteger given = new AtomicInteger();
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  private final AtomicReference<String> extra = new AtomicReference<>(",\"expires_in\":1000");

  OwnProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/token", this::token);
    server.createContext("/revoke", exchange -> answer(exchange, 200, "{}"));
    server.start();
  }

  Provider provider() {
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    return new Provider(
        base.resolve("auth"),
        base.resolve("token"),
        Optional.of(base.resolve("revoke")),
        new Provider.Client("client", Optional.of("secret")),
        "read write");
  }

  /// What else an answer says.
  void says(String members) {
    extra.set(members);
  }

  /// The forms that were posted.
  List<Map<String, String>> asked() {
    return List.copyOf(asked);
  }

  /// A browser in which the person agrees.
  void agree(URI address) {
    visit(agreed(address).toString());
  }

  /// Where the browser is sent then.
  URI agreed(URI address) {
    Map<String, String> question = Callback.parameters(address.getRawQuery());
    challenge.set(question.getOrDefault("code_challenge", ""));
    return URI.create(
        question.getOrDefault("redirect_uri", "")
            + "?code=the-code&state="
            + question.getOrDefault("state", ""));
  }

  /// The status of a page.
  static int visit(String address) {
    try (HttpClient browser = HttpClient.newHttpClient()) {
      return browser
          .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
          .statusCode();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void token(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> said = Callback.parameters(form);
    asked.add(said);
    String verifier = said.getOrDefault("code_verifier", "");
    boolean isCode = "authorization_code".equals(said.get("grant_type"));
    boolean isProved = new Pkce(verifier, "").challenge().equals(challenge.get());
    boolean isRefresh = ("refresh-" + given.get()).equals(said.get("refresh_token"));
    if ((isCode && isProved) || (!isCode && isRefresh)) {
      int number = given.incrementAndGet();
      answer(
          exchange,
          200,
          "{\"access_token\":\"access-%d\",\"refresh_token\":\"refresh-%d\"%s}"
              .formatted(number, number, extra.get()));
    } else {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    try (exchange) {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
