package tidemark.client.samay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// A page on this machine that shows how Samay Sync is, with buttons to sign in and to sync now.
public final class Board implements AutoCloseable {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Samay Sync</title>
      <style>body{font:16px system-ui;max-width:50em;margin:2em auto;padding:0 1em}
      td,th{text-align:left;padding:.2em 1em .2em 0}button{font:inherit}</style>
      <h1>Samay Sync</h1><p id="overall" role="status">…</p>
      <p><button id="now">Sync now</button> <button id="login">Login</button>
      <button id="logout">Logout</button> <span id="who"></span></p>
      <table><thead><tr><th>Bucket</th><th>Events sent</th><th>Status</th><th>At</th></tr></thead>
      <tbody id="buckets"></tbody></table>
      <script>
      const show = s => {
        document.getElementById('overall').textContent = s.overall + ', ' + s.runs + ' runs, '
          + s.events + ' events; ' + s.last;
        document.getElementById('who').textContent = s.login;
        document.getElementById('login').hidden = s.login !== 'not authenticated';
        document.getElementById('logout').hidden = s.login !== 'authenticated';
        const rows = document.getElementById('buckets'); rows.replaceChildren();
        for (const [name, b] of Object.entries(s.buckets)) {
          const row = rows.insertRow();
          for (const text of [name, b.events_sent, b.status, b.at])
            row.insertCell().textContent = text;
        }
      };
      const ask = (path, method) => fetch(path, {method}).then(r => r.json()).then(show);
      for (const [id, path] of [['now', '/sync'], ['login', '/login'], ['logout', '/logout']])
        document.getElementById(id).onclick = () => ask(path, 'POST');
      ask('/status', 'GET'); setInterval(() => ask('/status', 'GET'), 5000);
      </script>\
      """;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Acts acts;

  private Board(HttpServer server, Acts acts) {
    this.server = server;
    this.acts = acts;
  }

  /// What the page shows and its buttons do; none of them waits.
  public record Acts(Supplier<ObjectNode> status, Runnable sync, Runnable login, Runnable logout) {}

  /// Begins to listen on the loopback interface.
  ///
  /// @param port 0 for any that is free
  public static Board open(int port, Acts acts) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
      Board board = new Board(server, acts);
      server.setExecutor(board.threads);
      server.createContext("/", board::serve);
      server.start();
      return board;
    } catch (IOException e) {
      throw new UncheckedIOException("port " + port + " cannot be used", e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!isFromHere(exchange)) {
        say(exchange, 403, "text/plain", "Only this machine may ask.");
        return;
      }
      String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      switch (asked) {
        case "GET /" -> say(exchange, 200, "text/html", PAGE);
        case "GET /status" -> status(exchange, () -> {});
        case "POST /sync" -> status(exchange, acts.sync());
        case "POST /login" -> status(exchange, acts.login());
        case "POST /logout" -> status(exchange, acts.logout());
        default -> say(exchange, 404, "text/plain", "There is nothing here.");
      }
    }
  }

  private void status(HttpExchange exchange, Runnable act) throws IOException {
    act.run();
    say(exchange, 200, "application/json", acts.status().get().toString());
  }

  /// No page of another place, and no name that only leads here.
  private boolean isFromHere(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    boolean isHere = host != null && host.matches("(127\\.0\\.0\\.1|localhost)(:\\d+)?");
    return isHere && (origin == null || origin.equals("http://" + host));
  }

  private static void say(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
