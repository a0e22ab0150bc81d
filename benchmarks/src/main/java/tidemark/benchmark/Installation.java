package tidemark.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.launcher.Stack;
import tidemark.launcher.home.Ports;
import tidemark.launcher.home.Settings;

/// An installation that exists for a benchmark, and Ada's key to it.
final class Installation implements AutoCloseable {
  private static final Path SOURCES = Path.of("").toAbsolutePath();
  private static final String ENDLESS = "1000000000";

  private final Settings settings;
  private final Report report;
  private Stack stack;
  private final String key;

  private Installation(Settings settings, Report report) {
    this.settings = settings;
    this.report = report;
    this.stack = Stack.start(settings, report::say);
    this.key = issue("ada");
  }

  /// Without any data of earlier runs.
  static Installation fresh(Report report) {
    Path home = SOURCES.resolve("benchmarks/target/home");
    forget(home);
    List<Integer> ports = Ports.free(3);
    Settings settings =
        Settings.of(
            Map.of(
                "TIDEMARK_PORT", ports.get(0).toString(),
                "TIDEMARK_KEYCLOAK_PORT", ports.get(1).toString(),
                "TIDEMARK_DB_PORT", ports.get(2).toString(),
                "TIDEMARK_HOME", home.toString(),
                "TIDEMARK_SERVERS", System.getenv().getOrDefault("TIDEMARK_SERVERS", ""),
                "TIDEMARK_LIMIT_REQUESTS", ENDLESS,
                "TIDEMARK_LIMIT_FAILURES", ENDLESS),
            SOURCES);
    return new Installation(settings, report);
  }

  String url() {
    return stack.url();
  }

  String key() {
    return key;
  }

  long pid(String server) {
    return stack.pids().getOrDefault(server, 0L);
  }

  Connection superuser() throws SQLException {
    return stack.superuser();
  }

  /// A connection of its own, as a client of Ada's.
  Wire wire() throws IOException {
    return new Wire(settings.listen().http(), key);
  }

  /// The same of somebody else of the cast, with a key of theirs.
  Wire wireOf(String person) throws IOException {
    return new Wire(settings.listen().http(), issue(person));
  }

  /// Everything down and up again, with the same data.
  void restart() {
    stack.close();
    stack = Stack.start(settings, report::say);
  }

  @Override
  public void close() {
    stack.close();
  }

  private String issue(String person) {
    String form =
        "grant_type=password&client_id=tidemark-facade&client_secret=%s&username=%s&password=%s"
            .formatted(
                stack.secrets().password("facade"), person, stack.secrets().password(person));
    String token =
        post(
            stack.keycloak() + "/realms/tidemark/protocol/openid-connect/token",
            Map.of("Content-Type", "application/x-www-form-urlencoded"),
            form);
    String issued =
        post(
            url() + "/v1/auth/api-keys",
            Map.of(
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + member("access_token", token)),
            "{\"name\":\"benchmark\"}");
    return member("key", issued);
  }

  private static String post(String address, Map<String, String> headers, String body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    headers.forEach(request::header);
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client
          .send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String member(String name, String json) {
    Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
    if (!found.find()) {
      throw new IllegalStateException("no " + name + " in " + json);
    }
    return found.group(1);
  }

  private static void forget(Path home) {
    if (Files.exists(home)) {
      try (var tree = Files.walk(home)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
