package tidemark.login;

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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

/// Samay's own steps, with a browser that knows nothing but forms and cookies. The parameters are
/// in the order and the spelling of its client.
public final class SamayFlow {
  static final String REDIRECT = "http://127.0.0.1:54783/callback";
  private static final String REALM = "/realms/tidemark/protocol/openid-connect/";
  private static final int PATIENCE = 20;
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

  final String verifier = (UUID.randomUUID() + "-" + UUID.randomUUID()).substring(0, 64);
  final String state = UUID.randomUUID().toString().replace("-", "") + "12345678901";

  private final Tidemark tidemark = Tidemark.running();
  private final HttpClient browser =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /// Kept by hand: a browser sends secure cookies to localhost, Java's cookie store does not.
  private final Map<String, String> cookies = new LinkedHashMap<>();

  /// Opens the page that the client opens.
  HttpResponse<String> open(String redirect, String scope) {
    String address =
        tidemark.keycloak()
            + REALM
            + "auth?response_type=code&client_id=samay-sync&redirect_uri="
            + encoded(redirect)
            + "&scope="
            + scope
            + "&state="
            + state
            + "&code_challenge="
            + challenge()
            + "&code_challenge_method=S256";
    return send(HttpRequest.newBuilder(URI.create(address)).GET());
  }

  /// Fills in the name, then the password, and comes back to the client's address.
  Map<String, String> logIn(String username) {
    String location = logIn(open(REDIRECT, "read+write"), username);
    if (!location.startsWith(REDIRECT + "?")) {
      throw new AssertionError("sent to " + location);
    }
    return query(location.substring(REDIRECT.length() + 1));
  }

  /// The same for another client, which has made its address by itself. Where the browser is sent
  /// in the end.
  public URI logIn(URI address, String username) {
    return URI.create(logIn(send(HttpRequest.newBuilder(address).GET()), username));
  }

  private String logIn(HttpResponse<String> page, String username) {
    HttpResponse<String> second = submit(page, Map.of("username", username));
    Map<String, String> typed =
        Map.of("username", username, "password", tidemark.passwordOf(username));
    HttpResponse<String> end = submit(second, typed);
    // Keycloak refuses a login that follows the last one of the same person too closely
    for (int i = 0; i < PATIENCE && end.statusCode() == 200; i++) {
      LockSupport.parkNanos(PAUSE.toNanos());
      end = submit(end, typed);
    }
    if (end.headers().firstValue("Location").isEmpty()) {
      throw new AssertionError(end.statusCode() + ": " + end.body());
    }
    return end.headers().firstValue("Location").orElseThrow();
  }

  /// The token request, form-encoded, with what a test wants otherwise.
  Http.Answer exchange(String code, Map<String, String> otherwise) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", "authorization_code");
    fields.put("client_id", "samay-sync");
    fields.put("client_secret", tidemark.passwordOf("samay"));
    fields.put("code", code);
    fields.put("redirect_uri", REDIRECT);
    fields.put("code_verifier", verifier);
    fields.putAll(otherwise);
    return new Http(tidemark.keycloak(), Map.of()).form(REALM + "token", fields);
  }

  private HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
    Matcher form = ACTION.matcher(page.body());
    if (!form.find()) {
      throw new AssertionError(page.statusCode() + " without a form: " + page.body());
    }
    String action = Objects.requireNonNull(form.group(1)).replace("&amp;", "&");
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(page.uri().resolve(action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      HttpResponse<String> answer = browser.send(request.build(), BodyHandlers.ofString());
      for (String set : answer.headers().allValues("Set-Cookie")) {
        String[] pair = set.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String challenge() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> query(String query) {
    return Arrays.stream(query.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
