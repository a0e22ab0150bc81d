package tidemark.client.relay;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who may ask: pages of other places may not, even when a name of theirs leads to this machine.
final class Gate {
  private static final Pattern LOCAL_HOST =
      Pattern.compile("(?:127\\.0\\.0\\.1|localhost|\\[::1])(?::\\d+)?");
  private static final List<Pattern> EXTENSIONS =
      List.of(
          Pattern.compile("chrome-extension://nglaklhklhcoonedhgnpgddginnjdadi"),
          Pattern.compile("moz-extension://.*"));

  private final List<String> origins;

  Gate(int port) {
    origins = List.of("http://127.0.0.1:" + port, "http://localhost:" + port);
  }

  /// Why this request is not served; nothing when it is.
  Optional<Refused> refuses(HttpExchange exchange) {
    String host = header(exchange, "Host");
    if (!LOCAL_HOST.matcher(host).matches()) {
      return Optional.of(new Refused(400, "Host header is invalid"));
    }
    String origin = header(exchange, "Origin");
    if (!origin.isEmpty() && !isKnown(origin)) {
      return Optional.of(new Refused(403, "Origin is not allowed"));
    }
    return Optional.empty();
  }

  /// A refusal as HTTP.
  record Refused(int status, String message) {}

  /// Tells a browser that the page may read the answer.
  void open(HttpExchange exchange) {
    String origin = header(exchange, "Origin");
    if (origin.isEmpty()) {
      return;
    }
    Headers answer = exchange.getResponseHeaders();
    answer.set("Access-Control-Allow-Origin", origin);
    answer.set("Vary", "Origin");
    if (exchange.getRequestMethod().equals("OPTIONS")) {
      answer.set("Access-Control-Allow-Methods", "GET, POST, DELETE");
      answer.set(
          "Access-Control-Allow-Headers", header(exchange, "Access-Control-Request-Headers"));
    }
  }

  private boolean isKnown(String origin) {
    return origins.contains(origin)
        || EXTENSIONS.stream().anyMatch(extension -> extension.matcher(origin).matches());
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }
}
