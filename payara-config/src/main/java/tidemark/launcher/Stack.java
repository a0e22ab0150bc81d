package tidemark.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tidemark.launcher.home.Environment;
import tidemark.launcher.home.Home;
import tidemark.launcher.home.Ports;
import tidemark.launcher.home.Progress;
import tidemark.launcher.home.Secrets;
import tidemark.launcher.home.Settings;
import tidemark.launcher.home.Trouble;
import tidemark.launcher.realm.DirectoryRights;
import tidemark.launcher.realm.OperatorRole;
import tidemark.launcher.realm.PortalAddress;
import tidemark.launcher.server.Child;
import tidemark.launcher.server.Keycloak;
import tidemark.launcher.server.Orphans;
import tidemark.launcher.server.Payara;
import tidemark.launcher.server.PostgreSql;
import tidemark.launcher.server.Schema;
import tidemark.launcher.server.Servers;

/// A running installation.
public final class Stack implements AutoCloseable {
  /// A server that has not answered by then hangs. A loaded machine needs up to a minute.

  private static final Duration LETTING_GO = Duration.ofSeconds(20);

  private static final int PRIVATE_PORTS = 5;

  private final Settings settings;
  private final Progress progress;
  private final Home home;
  private final Servers servers;
  private final List<Integer> free = Ports.free(PRIVATE_PORTS);
  private final Map<String, Child> children = new ConcurrentHashMap<>();
  private final CompletableFuture<Child> died = new CompletableFuture<>();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final Thread hook = new Thread(this::stop, "stop");
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final PostgreSql postgres;

  private Stack(Settings settings, Progress progress, Home home) {
    this.settings = settings;
    this.progress = progress;
    this.home = home;
    this.servers = new Servers(settings, progress);
    this.postgres = new PostgreSql(home, servers.postgres(), settings.listen().database());
  }

  /// Starts everything and returns when the application is ready. On any failure nothing is left
  /// running and the failure is a `Trouble`.
  public static Stack start(Settings settings, Progress progress) {
    Home home = Home.open(settings.home());
    try {
      Orphans.end(home, progress);
      requirePorts(settings);
      Stack stack = new Stack(settings, progress, home);
      Runtime.getRuntime().addShutdownHook(stack.hook);
      stack.begin();
      return stack;
    } catch (RuntimeException e) {
      home.close();
      throw e;
    }
  }

  public String url() {
    return settings.url();
  }

  public String keycloak() {
    return settings.keycloak();
  }

  public Settings settings() {
    return settings;
  }

  public Secrets secrets() {
    return home.secrets();
  }

  /// As the superuser of the database server.
  public Connection superuser() throws SQLException {
    return postgres.connect(Schema.DATABASE);
  }

  /// As the owner of the tables.
  public Connection owner() throws SQLException {
    return PostgreSql.connect(
        settings.listen().database(),
        Schema.DATABASE,
        new PostgreSql.Role("tidemark_owner", secrets().password("db-owner")));
  }

  /// The process ids of the servers by their names: `PostgreSQL`, `Keycloak`, `Payara`.
  public Map<String, Long> pids() {
    return children.values().stream()
        .collect(Collectors.toUnmodifiableMap(Child::name, Child::pid));
  }

  /// Payara's admin listener, on the loopback interface.
  public int adminPort() {
    return free.getFirst();
  }

  /// Payara's installation folder.
  public Path payaraHome() {
    return servers.payara().resolveSibling(".").normalize();
  }

  /// Completes with the first server that ends although nobody closed the stack.
  public CompletableFuture<Child> died() {
    return died.copy();
  }

  /// Stops Payara, then Keycloak, then PostgreSQL.
  @Override
  public void close() {
    if (!closing.get()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        progress.say("the machine is already stopping us");
      }
    }
    stop();
  }

  private void begin() {
    try {
      CompletableFuture.anyOf(plan(), died.thenAccept(Stack::bury)).join();
    } catch (CompletionException e) {
      boolean asked = closing.get();
      close();
      if (asked) {
        throw new Trouble("Stopped.", e);
      }
      throw e.getCause() instanceof Trouble trouble
          ? trouble
          : new Trouble("Tidemark did not start: " + e.getCause(), e);
    }
  }

  private static void bury(Child child) {
    throw new Trouble(child.obituary());
  }

  /// What waits for what.
  private CompletableFuture<Void> plan() {
    TwoChances chances = new TwoChances(payara(), this::startPayara, this::abandon, progress);
    Schema schema = new Schema(postgres, settings.listen().database(), secrets());
    var database =
        CompletableFuture.runAsync(
            () -> timed("PostgreSQL answers", () -> startPostgres(schema)), threads);
    var tables =
        database.thenRunAsync(() -> timed("tables are up to date", schema::migrate), threads);
    var payara =
        CompletableFuture.supplyAsync(() -> timed("Payara answers", chances::running), threads);
    var unpacked = CompletableFuture.supplyAsync(servers::keycloak, threads);
    var identities =
        database.thenAcceptBothAsync(
            unpacked,
            (_, folder) -> timed("Keycloak answers", () -> startKeycloak(folder)),
            threads);
    var application =
        payara.thenAcceptBothAsync(
            tables,
            (child, _) -> timed("the application is ready", () -> chances.deployed(child)),
            threads);
    return together(identities, application);
  }

  /// Ends with the last success, but with the first failure.
  private static CompletableFuture<Void> together(CompletableFuture<?>... parts) {
    CompletableFuture<Void> together = CompletableFuture.allOf(parts);
    for (CompletableFuture<?> part : parts) {
      var _ =
          part.exceptionally(failure -> {
            together.completeExceptionally(failure);
            return null;
          });
    }
    return together;
  }

  private Child startPostgres(Schema schema) {
    Child child = watch(postgres.start(progress));
    postgres.await(child);
    schema.prepare();
    return child;
  }

  private Child startKeycloak(Path folder) {
    Keycloak keycloak = new Keycloak(settings, home, folder, free.get(4));
    Child child = watch(keycloak.start());
    keycloak.await(child);
    new PortalAddress(settings, secrets(), keycloak.local()).follow();
    new DirectoryRights(secrets(), keycloak.local()).follow();
    new OperatorRole(secrets(), keycloak.local()).follow();
    return child;
  }

  private Payara payara() {
    var ports = new Payara.Private(free.getFirst(), free.get(1), free.get(2), free.get(3));
    return new Payara(
        settings, home, servers.payara(), ports, Environment.own(settings, home.secrets()));
  }

  private Child startPayara(Payara payara) {
    return watch(payara.start(servers.driver()));
  }

  /// Its end is no news any more.
  private void abandon(Child child) {
    children.remove(child.name(), child);
    Payara.abandon(child);
  }

  private Child watch(Child child) {
    children.put(child.name(), child);
    var _ =
        child
            .ended()
            .thenAccept(ended -> {
              if (!closing.get() && ended.equals(children.get(ended.name()))) {
                died.complete(ended);
              }
            });
    return child;
  }

  private <T> T timed(String what, Supplier<T> work) {
    long started = System.nanoTime();
    T result = work.get();
    double seconds = Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
    progress.say("%s (%.1f s)".formatted(what, seconds));
    return result;
  }

  /// First whoever might start another child lets go, then the children are stopped.
  private synchronized void stop() {
    closing.set(true);
    letGo();
    for (String name : List.of("Payara", "Keycloak", "PostgreSQL")) {
      Child child = children.get(name);
      if (child != null && child.isAlive()) {
        progress.say("stopping " + name);
        switch (name) {
          case "Payara" -> Payara.stop(child);
          case "Keycloak" -> Keycloak.stop(child);
          default -> PostgreSql.stop(child);
        }
      }
    }
    home.close();
  }

  private void letGo() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(LETTING_GO.toSeconds(), TimeUnit.SECONDS)) {
        progress.say("a step of the start does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void requirePorts(Settings settings) {
    Ports.require(settings.bind(), settings.listen().http(), "TIDEMARK_PORT");
    Ports.require(settings.bind(), settings.listen().keycloak(), "TIDEMARK_KEYCLOAK_PORT");
    Ports.require("127.0.0.1", settings.listen().database(), "TIDEMARK_DB_PORT");
  }
}
