package tidemark.launcher.home;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.postgresql.ds.PGSimpleDataSource;

/// A PostgreSQL and a Keycloak that somebody else runs, as the environment describes them.
///
/// @param application the whole environment of the application
public record Neighbours(Map<String, String> application) {
  static final String DATABASE = "tidemark";

  /// What cannot be guessed.
  public static final List<String> NEEDED =
      List.of(
          "TIDEMARK_URL",
          "TIDEMARK_KEYCLOAK_URL",
          "TIDEMARK_DB_HOST",
          "TIDEMARK_DB_PASSWORD",
          "TIDEMARK_DB_OWNER_PASSWORD",
          "TIDEMARK_PORTAL_SECRET",
          "TIDEMARK_FACADE_SECRET",
          "TIDEMARK_DIRECTORY_SECRET",
          "TIDEMARK_SECRET");

  /// Refuses when something is missing, all of it in one sentence.
  public static Neighbours of(Settings settings) {
    Map<String, String> given = settings.application();
    List<String> missing =
        NEEDED.stream().filter(name -> given.getOrDefault(name, "").isBlank()).toList();
    if (!missing.isEmpty()) {
      throw new Trouble(
          "'serve' needs a database and a Keycloak that run already; set %s, or use 'run'."
              .formatted(String.join(", ", missing)));
    }
    return new Neighbours(given);
  }

  public String host() {
    return Objects.requireNonNull(application.get("TIDEMARK_DB_HOST"));
  }

  public int port() {
    return Integer.parseInt(application.getOrDefault("TIDEMARK_DB_PORT", "5432"));
  }

  public String database() {
    return application.getOrDefault("TIDEMARK_DB_NAME", DATABASE);
  }

  /// The database, as the owner of the tables.
  public PGSimpleDataSource owner() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {host()});
    source.setPortNumbers(new int[] {port()});
    source.setDatabaseName(database());
    source.setUser("tidemark_owner");
    source.setPassword(application.get("TIDEMARK_DB_OWNER_PASSWORD"));
    Tls tls = Tls.of(application);
    source.setSslMode(tls.mode());
    tls.authorities().ifPresent(file -> source.setSslRootCert(file.toString()));
    return source;
  }

  /// The environment of Payara: what was given, without what only the launcher may know.
  public Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(application);
    environment.keySet().removeAll(List.of("TIDEMARK_DB_OWNER_PASSWORD"));
    environment.put("TIDEMARK_DB_PORT", String.valueOf(port()));
    environment.put("TIDEMARK_DB_NAME", database());
    return Map.copyOf(environment);
  }
}
