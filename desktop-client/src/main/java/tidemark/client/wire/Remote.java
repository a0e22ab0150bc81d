package tidemark.client.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// One server, and the credential that is shown to it.
public final class Remote implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  private final String base;
  private final Credential credential;
  private final Map<String, String> headers;
  private final Duration patience;
  private final HttpClient http;

  private Remote(URI address, Credential credential, Map<String, String> headers, Duration wait) {
    this.base = address.toString().replaceFirst("/+$", "");
    this.credential = credential;
    this.headers = Map.copyOf(headers);
    this.patience = wait;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /// A server with the usual patience.
  ///
  /// @param address without a path, or with the one that all requests begin with
  public static Remote at(URI address, Credential credential, Map<String, String> headers) {
    return at(address, credential, headers, Duration.ofMinutes(2));
  }

  public static Remote at(
      URI address, Credential credential, Map<String, String> headers, Duration patience) {
    return new Remote(secure(address), credential, headers, patience);
  }

  /// This address, when nobody on the way can read what is sent there.
  public static URI secure(URI address) {
    String host = address.getHost();
    if (address.getScheme() == null || host == null) {
      throw new Trouble("This is not the address of a server: " + address);
    }
    boolean local = LOOPBACK.contains(host) || host.equals("::1");
    if (!address.getScheme().equals("https") && !(address.getScheme().equals("http") && local)) {
      throw new Trouble(
          "Only https is spoken with other machines, and " + address + " is something else.");
    }
    return address;
  }

  public String address() {
    return base;
  }

  public Answer get(String path) throws IOException {
    return send(path, "GET", BodyPublishers.noBody());
  }

  public Answer delete(String path) throws IOException {
    return send(path, "DELETE", BodyPublishers.noBody());
  }

  public Answer post(String path, String json) throws IOException {
    return send(path, "POST", BodyPublishers.ofString(json));
  }

  public Answer put(String path, String json) throws IOException {
    return send(path, "PUT", BodyPublishers.ofString(json));
  }

  /// Sends, and once more with a renewed credential where the first was refused.
  private Answer send(String path, String method, BodyPublisher body) throws IOException {
    Answer answer = answer(send(request(path).method(method, body), text()));
    if (answer.status() == 401 && credential.renew()) {
      return answer(send(request(path).method(method, body), text()));
    }
    return answer;
  }

  private static BodyHandler<String> text() {
    return BodyHandlers.ofString(StandardCharsets.UTF_8);
  }

  private static Answer answer(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  /// Hands somebody else's request on, and its answer back as it comes.
  public HttpResponse<InputStream> pass(
      String method, String path, String contentType, BodyPublisher body) throws IOException {
    HttpRequest.Builder request = bare(path).method(method, body);
    if (!contentType.isEmpty()) {
      request.header("Content-Type", contentType);
    }
    return send(request, BodyHandlers.ofInputStream());
  }

  private HttpRequest.Builder request(String path) {
    return bare(path).header("Content-Type", "application/json");
  }

  private HttpRequest.Builder bare(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(patience);
    headers.forEach(request::header);
    credential.text().ifPresent(text -> request.header("Authorization", "Bearer " + text));
    return request;
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler)
      throws IOException {
    try {
      return http.send(request.build(), handler);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /// A text as one segment of a path, or the value of a parameter.
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
