package tidemark.launcher.home;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/// Everything that may differ from one installation to the next.
///
/// @param product where the built parts are: the EAR, the servers' archives, the driver
/// @param servers where the servers are unpacked, for all installations of this machine
/// @param home the folder with this installation's data
/// @param url the address people and clients use
/// @param keycloak the address of Keycloak as people and tokens name it
/// @param demo whether Ada, Linus and Mallory exist
/// @param application what else the environment says to the application
public record Settings(
    Product product,
    Path servers,
    Path home,
    String bind,
    Listen listen,
    String url,
    String keycloak,
    boolean demo,
    Map<String, String> application) {

  /// The files of the build.
  public record Product(Path ear, Path artifacts, Path libraries) {
    /// As Maven lays them out below the folder of the sources.
    public static Product builtIn(Path sources) {
      Path launcher = sources.resolve("payara-config/target");
      return new Product(
          sources.resolve("server-ear/target/tidemark.ear"),
          launcher.resolve("artifacts"),
          launcher.resolve("libraries"));
    }
  }

  /// The three ports somebody may want to know.
  public record Listen(int http, int keycloak, int database) {}

  /// What the environment says, and the defaults where it is silent.
  public static Settings of(Map<String, String> environment, Path sources) {
    Listen listen =
        new Listen(
            port(environment, "TIDEMARK_PORT", 8080),
            port(environment, "TIDEMARK_KEYCLOAK_PORT", 8180),
            port(environment, "TIDEMARK_DB_PORT", 5455));
    Path own = sources.resolve(".tidemark");
    return new Settings(
        Product.builtIn(sources),
        path(environment, "TIDEMARK_SERVERS", own.resolve("servers")),
        path(environment, "TIDEMARK_HOME", own.resolve("home")),
        environment.getOrDefault("TIDEMARK_BIND", "127.0.0.1"),
        listen,
        environment.getOrDefault("TIDEMARK_URL", "http://localhost:" + listen.http()),
        environment.getOrDefault("TIDEMARK_KEYCLOAK_URL", "http://localhost:" + listen.keycloak()),
        !environment.getOrDefault("TIDEMARK_DEMO", "yes").equalsIgnoreCase("no"),
        environment.entrySet().stream()
            .filter(setting -> setting.getKey().startsWith("TIDEMARK_"))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /// The address at which one of the ports answers on this machine, whatever the public one is.
  public URI local(int port, String path) {
    String host = bind.equals("0.0.0.0") ? "127.0.0.1" : bind;
    return URI.create("http://" + host + ":" + port + path);
  }

  private static Path path(Map<String, String> environment, String name, Path otherwise) {
    String given = environment.getOrDefault(name, "");
    return (given.isBlank() ? otherwise : Path.of(given)).toAbsolutePath().normalize();
  }

  private static int port(Map<String, String> environment, String name, int otherwise) {
    String given = environment.getOrDefault(name, "").strip();
    if (given.isEmpty()) {
      return otherwise;
    }
    if (given.matches("\\d{1,5}")
        && Integer.parseInt(given) > 0
        && Integer.parseInt(given) < 65536) {
      return Integer.parseInt(given);
    }
    throw new Trouble("%s must be a port between 1 and 65535, not '%s'.".formatted(name, given));
  }
}
