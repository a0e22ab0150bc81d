package tidemark.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tidemark.client.wire.Event;
import tidemark.client.wire.Json;
import tidemark.client.wire.Times;

/// An ActivityWatch server of the tests' own.
public final class Upstream implements AutoCloseable {
  private final boolean isKeyed;
  private final String hostname;
  private final Map<String, ObjectNode> buckets = new ConcurrentHashMap<>();
  private final Map<String, Store> stores = new ConcurrentHashMap<>();
  private final Deque<Failure> failures = new ArrayDeque<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicReference<Optional<String>> policy = new AtomicReference<>(Optional.empty());
  private HttpServer server;

  /// An answer to be given once instead of the right one.
  public record Failure(int status, String retryAfter) {}

  private Upstream(boolean isKeyed, String hostname) throws IOException {
    this.isKeyed = isKeyed;
    this.hostname = hostname;
    this.server = listening(0);
  }

  /// As Tidemark: an event that comes twice is stored once.
  public static Upstream keyed() throws IOException {
    return new Upstream(true, "cloud");
  }

  /// As ActivityWatch on a desktop: every event that comes is stored.
  public static Upstream plain(String hostname) throws IOException {
    return new Upstream(false, hostname);
  }

  private HttpServer listening(int port) throws IOException {
    HttpServer created =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
    created.setExecutor(threads);
    created.createContext("/", this::serve);
    created.start();
    return created;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port());
  }

  public void switchOff() {
    server.stop(0);
  }

  public void switchOn() throws IOException {
    server = listening(port());
  }

  public synchronized void failNext(Failure... next) {
    failures.addAll(List.of(next));
  }

  private synchronized @Nullable Failure failure() {
    return failures.poll();
  }

  /// What it says of policies; without it, it knows of none.
  public void setPolicy(String signed) {
    policy.set(Optional.of(signed));
  }

  /// Method and path of everything that was asked.
  public List<String> requests() {
    return List.copyOf(requests);
  }

  public List<Event> events(String bucket) {
    Store store = stores.get(bucket);
    return store == null ? List.of() : store.all();
  }

  public Map<String, ObjectNode> buckets() {
    return buckets;
  }

  public void put(String bucket, String device) {
    ObjectNode description = Json.object().put("id", bucket).put("type", "t").put("client", "c");
    description.put("hostname", hostname).put("device_id", device);
    buckets.put(bucket, description.put("created", "2026-01-01T00:00:00Z"));
    stores.put(bucket, new Store(isKeyed));
  }

  public void insert(String bucket, Event... events) {
    Store store = stores.computeIfAbsent(bucket, _ -> new Store(isKeyed));
    for (Event event : events) {
      store.insert(event);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      requests.add(exchange.getRequestMethod() + " " + path);
      Failure failure = failure();
      if (failure != null) {
        if (!failure.retryAfter().isEmpty()) {
          exchange.getResponseHeaders().set("Retry-After", failure.retryAfter());
        }
        exchange.sendResponseHeaders(failure.status(), -1);
        return;
      }
      answer(exchange, path, body);
    }
  }

  private void answer(HttpExchange exchange, String path, String body) throws IOException {
    List<String> parts =
        Arrays.stream(path.split("/"))
            .filter(part -> !part.isEmpty())
            .skip(2)
            .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
            .toList();
    boolean isPost = exchange.getRequestMethod().equals("POST");
    if (isPost && parts.size() == 2 && parts.getFirst().equals("buckets")) {
      boolean isNew = !buckets.containsKey(parts.get(1));
      if (isNew) {
        buckets.put(parts.get(1), Json.readObject(body));
        stores.put(parts.get(1), new Store(isKeyed));
      }
      exchange.sendResponseHeaders(isNew ? 200 : 304, -1);
      return;
    }
    Optional<JsonNode> said =
        isPost ? written(parts, exchange, body) : read(parts, parameters(exchange));
    byte[] bytes = said.map(JsonNode::toString).orElse("{}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(said.isPresent() ? 200 : 404, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private Optional<JsonNode> written(List<String> parts, HttpExchange exchange, String body) {
    if (parts.getFirst().equals("devices")) {
      return Optional.of(Json.object().put("id", "registered-" + hostname));
    }
    Store store = stores.get(parts.get(1));
    if (store == null) {
      return Optional.empty();
    }
    JsonNode json = Json.read(body);
    if (parts.getLast().equals("heartbeat")) {
      String pulse = parameters(exchange).getOrDefault("pulsetime", "");
      store.beat(Event.of(json), Event.micros(new BigDecimal(pulse)));
      return Optional.of(json);
    }
    json.forEach(event -> store.insert(Event.of(event)));
    return Optional.of(Json.array());
  }

  private Optional<JsonNode> read(List<String> parts, Map<String, String> asked) {
    if (parts.equals(List.of("policy"))) {
      return policy.get().map(signed -> Json.object().put("signed", signed));
    }
    if (parts.equals(List.of("info"))) {
      ObjectNode info = Json.object().put("hostname", hostname).put("version", "v0.14.0 (rust)");
      return Optional.of(info.put("testing", false).put("device_id", "device-" + hostname));
    }
    if (parts.equals(List.of("buckets"))) {
      ObjectNode all = Json.object();
      buckets.forEach(all::set);
      return Optional.of(all);
    }
    Store store = stores.get(parts.get(1));
    if (store == null) {
      return Optional.empty();
    }
    return switch (parts.size()) {
      case 2 -> Optional.ofNullable(buckets.get(parts.get(1)));
      case 3 ->
          Optional.of(
              store.range(
                  micros(asked.get("start"), Long.MIN_VALUE),
                  micros(asked.get("end"), Long.MAX_VALUE),
                  Integer.parseInt(asked.getOrDefault("limit", "" + Integer.MAX_VALUE))));
      default ->
          parts.getLast().equals("count")
              ? Optional.of(Json.read("" + store.all().size()))
              : store.one(Integer.parseInt(parts.getLast()));
    };
  }

  private static long micros(@Nullable String time, long otherwise) {
    return time == null ? otherwise : Times.micros(Times.parse(time));
  }

  private static Map<String, String> parameters(HttpExchange exchange) {
    Map<String, String> parameters = new HashMap<>();
    String query = exchange.getRequestURI().getRawQuery();
    for (String parameter : query == null ? new String[0] : query.split("&")) {
      String[] parts = parameter.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
