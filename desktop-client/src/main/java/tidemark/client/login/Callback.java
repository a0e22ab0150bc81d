package tidemark.client.login;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tidemark.client.wire.Trouble;

/// Waits for the browser to come back with a code: on the loopback interface, or by a link of the
/// desktop (RFC 8252).
final class Callback implements AutoCloseable {
  private final URI address;
  private final Closeable ear;
  private final String state;
  private final CompletableFuture<String> code = new CompletableFuture<>();

  private Callback(URI address, Closeable ear, String state) {
    this.address = address;
    this.ear = ear;
    this.state = state;
  }

  /// @throws IOException when the port is taken
  static Callback open(int port, String state) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/callback");
    Callback callback = new Callback(address, () -> server.stop(0), state);
    server.createContext("/callback", callback::take);
    server.start();
    return callback;
  }

  /// By whatever program opens links of this kind and tells `link` of it.
  static Callback linked(DeepLink link, String state) throws IOException {
    DeepLink.Ear ear = link.listen();
    Callback callback = new Callback(link.address(), ear, state);
    ear.hear(said -> {
      if (state.equals(said.get("state"))) {
        settle(callback.code, said);
      }
    });
    return callback;
  }

  URI address() {
    return address;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> said = parameters(exchange.getRequestURI().getRawQuery());
      boolean isOurs = state.equals(said.get("state"));
      answer(exchange, isOurs ? 200 : 400);
      if (isOurs) {
        settle(code, said);
      }
    }
  }

  /// Ends the waiting with what a callback said.
  static void settle(CompletableFuture<String> code, Map<String, String> said) {
    String error = said.getOrDefault("error", "");
    String given = said.getOrDefault("code", "");
    if (!error.isEmpty() || given.isEmpty()) {
      String why = said.getOrDefault("error_description", error);
      code.completeExceptionally(new Trouble("The login was not given: " + TokenDesk.words(why)));
    } else {
      code.complete(given);
    }
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    String words =
        status == 200
            ? "You can close this page and go back to your program."
            : "This is not the login that was asked for.";
    byte[] page =
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Tidemark</title><p>%s</p>"
            .formatted(words)
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(status, page.length);
    exchange.getResponseBody().write(page);
  }

  String await(Duration patience) {
    try {
      return code.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Trouble(
          "Nobody came back from the browser within " + patience.toSeconds() + " s.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Trouble trouble ? trouble : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("The login was given up.", e);
    }
  }

  static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String parameter : query == null ? new String[0] : query.split("&")) {
      String[] parts = parameter.split("=", 2);
      parameters.put(parts[0], parts.length < 2 ? "" : decoded(parts[1]));
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      ear.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
