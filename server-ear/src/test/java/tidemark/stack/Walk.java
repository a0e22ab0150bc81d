package tidemark.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser that knows nothing but forms, cookies and redirects, on one host.
public final class Walk {
  private static final int MOST_REDIRECTS = 12;
  private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
  private static final Pattern COOKIE_PATH =
      Pattern.compile("(?i)(.*); *path=([^;]+)(.*)", Pattern.DOTALL);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /// By path and name, and kept by hand: a browser sends secure cookies to localhost, Java's store
  /// does not.
  private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();

  /// Goes to an address and wherever it leads, as long as that is `base`.
  public HttpResponse<String> open(String base, String address) {
    HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(address)).GET());
    for (int i = 0; i < MOST_REDIRECTS && page.statusCode() / 100 == 3; i++) {
      String next = page.headers().firstValue("Location").orElse("");
      if (!next.startsWith(base)) {
        return page;
      }
      page = send(HttpRequest.newBuilder(URI.create(next)).GET());
    }
    return page;
  }

  /// Sends the first form of a page, and goes where that leads.
  public HttpResponse<String> submit(
      String base, HttpResponse<String> page, Map<String, String> fields) {
    Matcher form = ACTION.matcher(page.body());
    if (!form.find()) {
      throw new AssertionError(page.statusCode() + " without a form: " + page.body());
    }
    String action = Objects.requireNonNull(form.group(1)).replace("&amp;", "&");
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(page.uri().resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    String next = answer.headers().firstValue("Location").orElse("");
    return next.startsWith(base) ? open(base, next) : answer;
  }

  /// Sends one request and keeps the cookies of its answer.
  public HttpResponse<String> send(HttpRequest.Builder request) {
    String path = request.build().uri().getPath();
    String shown =
        cookies.entrySet().stream()
            .filter(below -> path.startsWith(below.getKey()))
            .flatMap(below -> below.getValue().entrySet().stream())
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    if (!shown.isEmpty()) {
      request.header("Cookie", shown);
    }
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String set) {
    Matcher path = COOKIE_PATH.matcher(set);
    String below = path.matches() ? Objects.requireNonNull(path.group(2)) : "/";
    String[] pair = set.split(";", 2)[0].split("=", 2);
    cookies.computeIfAbsent(below, _ -> new LinkedHashMap<>()).put(pair[0], pair[1]);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
