package tidemark.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

/// Where webhooks of tests lead: each path is a receiver of its own.
public final class Receiver implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int PATIENCE_SECONDS = 45;

  private final HttpServer server;
  private final Map<String, BlockingQueue<Message>> received = new ConcurrentHashMap<>();
  private final Map<String, Queue<Integer>> answers = new ConcurrentHashMap<>();

  /// What has arrived.
  public record Message(String id, String timestamp, List<String> signatures, String body) {
    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// Whether whoever knows this secret has signed it.
    public boolean isSignedWith(String secret) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        return signatures.contains("v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed)));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public Receiver() {
    try {
      server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), Tidemark.running().hooks()),
              50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::receive);
    server.setExecutor(command -> Thread.ofVirtual().start(command));
    server.start();
  }

  /// A path that answers with these statuses, one after the other, and then with 204.
  public String path(Integer... statuses) {
    String path = "/" + Names.unique("hook");
    received.put(path, new LinkedBlockingQueue<>());
    answers.put(path, new ArrayDeque<>(List.of(statuses)));
    return path;
  }

  public String url(String path) {
    return "http://127.0.0.1:" + Tidemark.running().hooks() + path;
  }

  public Message next(String path) {
    Message next = within(path, PATIENCE_SECONDS);
    if (next == null) {
      throw new AssertionError("nothing arrived");
    }
    return next;
  }

  public @Nullable Message within(String path, int seconds) {
    try {
      return received
          .getOrDefault(path, new LinkedBlockingQueue<>())
          .poll(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    var headers = exchange.getRequestHeaders();
    received
        .getOrDefault(path, new LinkedBlockingQueue<>())
        .add(
            new Message(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                List.of(headers.getFirst("webhook-signature").split(" ", -1)),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    Integer status = answers.getOrDefault(path, new ArrayDeque<>()).poll();
    exchange.sendResponseHeaders(status == null ? 204 : status, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
