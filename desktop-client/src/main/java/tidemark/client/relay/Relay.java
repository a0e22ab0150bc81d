package tidemark.client.relay;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import tidemark.client.wire.Json;
import tidemark.client.wire.Malformed;
import tidemark.client.wire.Trouble;

/// The HTTP server for watchers: who asks for what, and how the answer is written.
public final class Relay implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Relay.class.getName());
  private static final int LARGEST = 64 << 20;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Gate gate;
  private final Desk desk;
  private final Counter counter;
  private final Passage passage;

  /// What is behind the routes.
  ///
  /// @param desk what is answered here
  /// @param counter the person's own questions about the relay
  /// @param passage to the server
  public record Parts(Desk desk, Counter counter, Passage passage) {}

  private Relay(HttpServer server, Parts parts) {
    this.server = server;
    this.gate = new Gate(server.getAddress().getPort());
    this.desk = parts.desk();
    this.counter = parts.counter();
    this.passage = parts.passage();
  }

  /// Begins to listen.
  ///
  /// @param port 0 for any that is free
  public static Relay open(int port, Parts parts) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
      Relay relay = new Relay(server, parts);
      server.setExecutor(relay.threads);
      server.createContext("/", relay::serve);
      server.start();
      return relay;
    } catch (BindException e) {
      throw new Trouble(
          "Port %d is taken: ActivityWatch's own server or another relay runs.".formatted(port), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<Gate.Refused> refused = gate.refuses(exchange);
      if (refused.isPresent()) {
        say(exchange, message(refused.get().status(), refused.get().message()));
        return;
      }
      gate.open(exchange);
      if (exchange.getRequestMethod().equals("OPTIONS")) {
        exchange.sendResponseHeaders(200, -1);
        return;
      }
      answer(exchange);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    Reply reply;
    try {
      reply = route(exchange);
    } catch (Malformed e) {
      reply = message(400, e.sentence());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a request failed", e);
      reply = message(500, "Not kept: " + e.getClass().getSimpleName());
    }
    if (reply != null) {
      say(exchange, reply);
    }
  }

  /// Null when the answer was the server's and is written already.
  private @Nullable Reply route(HttpExchange exchange) throws IOException {
    List<String> path = segments(exchange.getRequestURI().getRawPath());
    String method = exchange.getRequestMethod();
    if (path.isEmpty() || path.getFirst().equals("tidemark")) {
      return counter.answer(method, path, exchange.getRequestURI().getRawQuery());
    }
    if (path.size() < 3 || !path.subList(0, 2).equals(List.of("api", "0"))) {
      return message(404, "There is nothing at this address");
    }
    List<String> rest = path.subList(2, path.size());
    if (rest.equals(List.of("info"))) {
      return desk.info();
    }
    if (rest.getFirst().equals("buckets") && rest.size() > 1) {
      Reply reply = bucket(exchange, rest);
      if (reply != null) {
        return reply;
      }
    }
    return pass(exchange, rest);
  }

  private @Nullable Reply bucket(HttpExchange exchange, List<String> rest) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      return null;
    }
    String bucket = rest.get(1);
    String what = rest.size() == 2 ? "" : String.join("/", rest.subList(2, rest.size()));
    return switch (what) {
      case "" -> desk.create(bucket, Json.readObject(body(exchange)));
      case "heartbeat" ->
          desk.beat(bucket, exchange.getRequestURI().getRawQuery(), Json.read(body(exchange)));
      case "events" -> desk.append(bucket, Json.read(body(exchange)));
      default -> null;
    };
  }

  /// Events that would pass by the policy.
  private boolean isHeld(HttpExchange exchange, List<String> rest) {
    boolean isWrite = List.of("POST", "PUT", "PATCH").contains(exchange.getRequestMethod());
    boolean isOfEvents = List.of("import", "buckets").contains(rest.getFirst());
    return isWrite && isOfEvents && desk.pausing().guard().holds();
  }

  /// To the server; what it would have said is guessed only where watchers depend on it.
  private @Nullable Reply pass(HttpExchange exchange, List<String> rest) throws IOException {
    if (isHeld(exchange, rest)) {
      return message(403, "A policy of your organisation holds: only watchers write here");
    }
    int status = passage.pass(exchange);
    if (status < 0) {
      return exchange.getRequestMethod().equals("GET") ? desk.offline(rest) : Desk.OUT_OF_REACH;
    }
    boolean isBucket = rest.size() == 2 && rest.getFirst().equals("buckets");
    if (isBucket && exchange.getRequestMethod().equals("DELETE") && status == 200) {
      desk.forget(rest.get(1));
    }
    return null;
  }

  static Reply message(int status, String text) {
    return new Reply(status, Json.object().put("message", text));
  }

  /// @param body null for none at all
  record Reply(int status, @Nullable JsonNode body) {}

  private static List<String> segments(String path) {
    return Arrays.stream(path.split("/"))
        .filter(segment -> !segment.isEmpty())
        .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
        .toList();
  }

  private static String body(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new Malformed("The body is too large.");
    }
    return new String(body, StandardCharsets.UTF_8);
  }

  private static void say(HttpExchange exchange, Reply reply) throws IOException {
    JsonNode body = reply.body();
    if (body == null || exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(reply.status(), -1);
      return;
    }
    boolean isPage = body.isTextual();
    byte[] bytes = (isPage ? body.textValue() : body.toString()).getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", isPage ? "text/html; charset=utf-8" : "application/json");
    exchange.sendResponseHeaders(reply.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(1);
    threads.shutdownNow();
  }
}
