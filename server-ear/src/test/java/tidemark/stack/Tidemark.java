package tidemark.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.platform.commons.logging.Logger;
import org.junit.platform.commons.logging.LoggerFactory;
import tidemark.launcher.Stack;
import tidemark.launcher.home.Ports;
import tidemark.launcher.home.Settings;

/// The installation the tests share.
public final class Tidemark {
  private static final Logger LOG = LoggerFactory.getLogger(Tidemark.class);
  private static final AtomicReference<Optional<Tidemark>> SHARED =
      new AtomicReference<>(Optional.empty());

  private final Stack stack;
  private final Map<String, Bearer> bearers = new ConcurrentHashMap<>();
  private final Map<String, String> keys = new ConcurrentHashMap<>();

  private final int providers;
  private final int names;
  private final int letters;
  private final int hooks;

  private Tidemark(Settings settings) {
    stack = Stack.start(settings, line -> LOG.info(() -> line));
    providers =
        URI.create(settings.application().getOrDefault("TIDEMARK_GITHUB_URL", "")).getPort();
    letters = Integer.parseInt(settings.application().getOrDefault("TIDEMARK_SMTP_PORT", "0"));
    hooks =
        URI.create("http://" + settings.application().getOrDefault("TIDEMARK_WEBHOOK_ALLOW", ""))
            .getPort();
    names = URI.create(settings.application().getOrDefault("TIDEMARK_DNS", "")).getPort();
  }

  /// The shared installation, started by whoever asks first.
  public static Tidemark running() {
    synchronized (SHARED) {
      Optional<Tidemark> known = SHARED.get();
      if (known.isPresent()) {
        return known.get();
      }
      Settings settings = settings("stack");
      forget(settings.home());
      Tidemark started = new Tidemark(settings);
      SHARED.set(Optional.of(started));
      return started;
    }
  }

  /// What an earlier run left behind must not decide this one.
  private static void forget(Path home) {
    if (!Files.exists(home)) {
      return;
    }
    try (var tree = Files.walk(home)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void close() {
    SHARED.getAndSet(Optional.empty()).ifPresent(shared -> shared.stack.close());
  }

  /// Free ports and a home `target/<name>`; the unpacked servers are those of the run command.
  public static Settings settings(String name) {
    Path sources = Path.of(System.getProperty("tidemark.sources", ".."));
    List<Integer> ports = Ports.free(7);
    Path home = sources.resolve("server-ear/target").resolve(name);
    String providers = "http://127.0.0.1:" + ports.get(3);
    return Settings.of(
        Map.ofEntries(
            Map.entry("TIDEMARK_PORT", ports.get(0).toString()),
            Map.entry("TIDEMARK_KEYCLOAK_PORT", ports.get(1).toString()),
            Map.entry("TIDEMARK_DB_PORT", ports.get(2).toString()),
            Map.entry("TIDEMARK_HOME", home.toString()),
            Map.entry("TIDEMARK_SERVERS", System.getenv().getOrDefault("TIDEMARK_SERVERS", "")),
            Map.entry("TIDEMARK_DNS", "dns://127.0.0.1:" + ports.get(4)),
            Map.entry("TIDEMARK_WEBHOOK_ALLOW", "127.0.0.1:" + ports.get(6)),
            Map.entry("TIDEMARK_SMTP_HOST", "127.0.0.1"),
            Map.entry("TIDEMARK_SMTP_PORT", ports.get(5).toString()),
            Map.entry("TIDEMARK_SMTP_SECURITY", "none"),
            Map.entry("TIDEMARK_SMTP_FROM", "tidemark@tests.example"),
            Map.entry("TIDEMARK_GITHUB_URL", providers),
            Map.entry("TIDEMARK_GITHUB_API_URL", providers),
            Map.entry("TIDEMARK_GITHUB_CLIENT", "tests"),
            Map.entry("TIDEMARK_GITHUB_SECRET", "tests-secret"),
            Map.entry("TIDEMARK_GOOGLE_ISSUER", providers),
            Map.entry("TIDEMARK_GOOGLE_KEYS", providers + "/keys"),
            Map.entry("TIDEMARK_GOOGLE_CLIENT", "tests")),
        sources.toAbsolutePath().normalize());
  }

  public String url() {
    return stack.url();
  }

  public String keycloak() {
    return stack.keycloak();
  }

  /// The loopback port where the installation looks for GitHub and Google.
  public int providers() {
    return providers;
  }

  /// The loopback port where the installation asks for names.
  public int names() {
    return names;
  }

  /// The loopback port where the installation leaves its mail.
  public int letters() {
    return letters;
  }

  /// The loopback port that webhooks may reach.
  public int hooks() {
    return hooks;
  }

  /// Payara's admin listener, for Arquillian.
  public int adminPort() {
    return stack.adminPort();
  }

  /// The servers' process ids by name.
  public Map<String, Long> pids() {
    return stack.pids();
  }

  /// A client of the installation that shows no credential.
  public Http http() {
    return new Http(url(), Map.of());
  }

  /// A client that shows this person's API key.
  public Http as(String username) {
    return new Http(url(), Map.of("X-API-Key", keyOf(username)));
  }

  /// A client that shows a Keycloak token of this person, the same one for two minutes.
  public Http bearer(String username) {
    return bearer(username, () -> tokenOf(username));
  }

  private Http bearer(String who, Supplier<String> token) {
    long now = System.nanoTime();
    Bearer bearer =
        bearers.compute(
            who,
            (_, known) ->
                known != null && now - known.since() < TimeUnit.MINUTES.toNanos(2)
                    ? known
                    : new Bearer(token.get(), now));
    return new Http(url(), Map.of("Authorization", "Bearer " + bearer.token()));
  }

  private record Bearer(String token, long since) {}

  public String passwordOf(String username) {
    return stack.secrets().password(username);
  }

  /// A fresh access token of one of the cast, by the password grant.
  public String tokenOf(String username) {
    return tokenOf(username, passwordOf(username));
  }

  /// As `tokenOf`, for somebody a test has made in Keycloak.
  public String tokenOf(String username, String password) {
    return granted(username, password, Map.of()).json().path("access_token").asText();
  }

  /// What the password grant answers one of the cast who asks for this scope as well.
  public Http.Answer granted(String username, String scope) {
    return granted(username, passwordOf(username), Map.of("scope", scope));
  }

  private Http.Answer granted(String username, String password, Map<String, String> also) {
    Map<String, String> fields = new HashMap<>(also);
    fields.put("grant_type", "password");
    fields.put("client_id", "tidemark-facade");
    fields.put("client_secret", stack.secrets().password("facade"));
    fields.put("username", username);
    fields.put("password", password);
    return new Http(keycloak(), Map.of())
        .form("/realms/tidemark/protocol/openid-connect/token", fields)
        .require(200);
  }

  /// A client that shows a token of whoever hosts the installation.
  public Http operator() {
    return bearer("operator", this::operatorToken);
  }

  private String operatorToken() {
    return new Http(keycloak(), Map.of())
        .form(
            "/realms/tidemark/protocol/openid-connect/token",
            Map.of(
                "grant_type", "client_credentials",
                "client_id", "tidemark-operator",
                "client_secret", stack.secrets().password("operator")))
        .require(200)
        .json()
        .path("access_token")
        .asText();
  }

  /// What the installation was started with.
  public Settings settings() {
    return stack.settings();
  }

  /// Keycloak's admin API of the realm, as its administrator.
  public Http directory() {
    return directory("tidemark");
  }

  /// The same of another realm; of all of them without a name.
  public Http directory(String realm) {
    String token =
        new Http(keycloak(), Map.of())
            .form(
                "/realms/master/protocol/openid-connect/token",
                Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    "admin-cli",
                    "username",
                    "admin",
                    "password",
                    stack.secrets().password("keycloak-admin")))
            .require(200)
            .json()
            .path("access_token")
            .asText();
    String below = realm.isEmpty() ? "" : "/" + realm;
    return new Http(
        keycloak() + "/admin/realms" + below, Map.of("Authorization", "Bearer " + token));
  }

  /// An API key of one of the cast, made over REST once for all tests.
  public String keyOf(String username) {
    return keys.computeIfAbsent(username, this::issued);
  }

  /// As the owner of the tables, who is not under row-level security.
  public Connection database() throws SQLException {
    return stack.owner();
  }

  /// As the superuser of the database server.
  public Connection superuser() throws SQLException {
    return stack.superuser();
  }

  private String issued(String username) {
    return bearer(username)
        .post("/v1/auth/api-keys", "{\"name\":\"tests\"}")
        .require(201)
        .json()
        .path("key")
        .asText();
  }
}
