package tidemark.launcher.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tidemark.launcher.home.Home;
import tidemark.launcher.home.Progress;
import tidemark.launcher.home.Secrets;
import tidemark.launcher.home.Settings;
import tidemark.launcher.home.Template;
import tidemark.launcher.home.Trouble;

/// The identity store. Its state is in PostgreSQL; its folder in the home holds nothing that cannot
/// be made again.
///
/// @param unpacked the built distribution, shared by all installations of the machine
/// @param management a free port for its health page
public record Keycloak(Settings settings, Home home, Path unpacked, int management) {
  static final String NAME = "Keycloak";

  /// Present in a distribution that was built with these options.
  static final String BUILT = ".built-for-tidemark";

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration SHUTDOWN = Duration.ofSeconds(20);
  private static final String RESOURCES = "/tidemark/keycloak/";

  /// The confidential clients of the realm, and where somebody else says their secrets.
  private static final Map<String, String> CLIENTS =
      Map.of(
          "PORTAL", "TIDEMARK_PORTAL_SECRET",
          "FACADE", "TIDEMARK_FACADE_SECRET",
          "DIRECTORY", "TIDEMARK_DIRECTORY_SECRET",
          "OPERATOR", "TIDEMARK_OPERATOR_SECRET",
          "SAMAY", "TIDEMARK_SAMAY_SECRET");

  /// Settles what Keycloak would otherwise work out at every start.
  static void build(Path unpacked, Progress progress) throws IOException {
    progress.say("building Keycloak for PostgreSQL, once");
    ProcessBuilder builder =
        new ProcessBuilder(
            unpacked.resolve("bin/kc.sh").toString(),
            "build",
            "--db=postgres",
            "--health-enabled=true");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Commands.run(builder, unpacked.resolve("build.out"));
  }

  public Child start() {
    try {
      prepare();
      ProcessBuilder builder = new ProcessBuilder(command());
      Secrets secrets = home.secrets();
      builder.directory(home.keycloak().toFile());
      builder
          .environment()
          .putAll(
              Map.of(
                  "KC_DB_PASSWORD", secrets.password("db-keycloak"),
                  "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                  "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak-admin")));
      return Child.start(NAME, home, builder);
    } catch (IOException e) {
      throw new Trouble("Keycloak could not be started: %s.".formatted(e), e);
    }
  }

  /// Waits until the realm answers; then the import, with its passwords, has done its work.
  public void await(Child child) {
    Web.await(local().resolve("/realms/tidemark"), PATIENCE, child);
    try {
      Files.deleteIfExists(realmFile());
    } catch (IOException e) {
      throw new Trouble("%s cannot be deleted: %s.".formatted(realmFile(), e), e);
    }
  }

  /// Where it listens on this machine.
  public URI local() {
    return settings.local(settings.listen().keycloak(), "/");
  }

  public static void stop(Child child) {
    child.stop("TERM", SHUTDOWN);
  }

  /// Keycloak writes below its own folder; links let installations share one distribution.
  private void prepare() throws IOException {
    Trees.delete(home.keycloak());
    Files.createDirectories(realmFile().resolveSibling("."));
    for (String part : List.of("lib", "conf", "providers", "themes", "bin")) {
      Files.createSymbolicLink(home.keycloak().resolve(part), unpacked.resolve(part));
    }
    Files.createFile(
        realmFile(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(realmFile(), realm(settings, home.secrets()));
  }

  static String realm(Settings settings, Secrets secrets) {
    String users = "";
    String organizations = "";
    if (settings.demo()) {
      users =
          Template.filled(
              RESOURCES + "demo-users.json",
              Map.of(
                  "ADA", secrets.password("ada"),
                  "LINUS", secrets.password("linus"),
                  "MALLORY", secrets.password("mallory")));
      organizations = Template.text(RESOURCES + "demo-organizations.json");
    }
    Map<String, String> holes =
        new HashMap<>(Map.of("DEMO_USERS", users, "DEMO_ORGANIZATIONS", organizations));
    CLIENTS
        .keySet()
        .forEach(client -> holes.put(client, secrets.password(client.toLowerCase(Locale.ROOT))));
    return filled(settings, holes);
  }

  /// The realm for a Keycloak that somebody else runs, without demo people.
  public static String realm(Settings settings) {
    Map<String, String> holes = new HashMap<>(Map.of("DEMO_USERS", "", "DEMO_ORGANIZATIONS", ""));
    CLIENTS.forEach((client, setting) -> {
      String secret = settings.application().getOrDefault(setting, "");
      if (secret.isBlank()) {
        throw new Trouble("The realm needs " + setting + ".");
      }
      holes.put(client, secret);
    });
    return filled(settings, holes);
  }

  private static String filled(Settings settings, Map<String, String> holes) {
    holes.put("URL", settings.url());
    return Template.filled(RESOURCES + "tidemark-realm.json", holes);
  }

  private Path realmFile() {
    return home.keycloak().resolve("data/import/tidemark-realm.json");
  }

  /// What `kc.sh start --optimized` would run, without the shell between us and the process.
  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(
        List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:MetaspaceSize=96M",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djdk.tls.rejectClientInitiatedRenegotiation=true",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dkc.home.dir=" + home.keycloak(),
            "-Djboss.server.config.dir=" + home.keycloak().resolve("conf"),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-cp",
            unpacked.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    command.addAll(options());
    return command;
  }

  private List<String> options() {
    return List.of(
        "start",
        "--optimized",
        "--import-realm",
        "--cache=local",
        "--http-enabled=true",
        "--http-host=" + settings.bind(),
        "--http-port=" + settings.listen().keycloak(),
        "--http-management-host=127.0.0.1",
        "--http-management-port=" + management,
        "--hostname=" + settings.keycloak(),
        "--db-url=jdbc:postgresql://127.0.0.1:" + settings.listen().database() + "/keycloak",
        "--db-username=keycloak",
        "--db-pool-max-size=20");
  }
}
