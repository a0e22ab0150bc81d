package tidemark.launcher.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the neighbours are recognised.
///
/// @param mode PostgreSQL's word for it
/// @param authorities a PEM file with who else signs certificates here, for PostgreSQL, Keycloak
///   and webhooks alike
public record Tls(String mode, Optional<Path> authorities) {
  private static final List<String> MODES =
      List.of("disable", "require", "verify-ca", "verify-full");

  public static Tls of(Map<String, String> environment) {
    String mode = environment.getOrDefault("TIDEMARK_DB_TLS", "disable");
    if (!MODES.contains(mode)) {
      throw new Trouble("TIDEMARK_DB_TLS must be one of %s, not '%s'.".formatted(MODES, mode));
    }
    Optional<Path> authorities =
        Optional.of(environment.getOrDefault("TIDEMARK_CA", ""))
            .filter(file -> !file.isBlank())
            .map(file -> Path.of(file).toAbsolutePath().normalize());
    authorities
        .filter(file -> !Files.isReadable(file))
        .ifPresent(file -> {
          throw new Trouble("TIDEMARK_CA names %s, which cannot be read.".formatted(file));
        });
    return new Tls(mode, authorities);
  }

  /// Has a trust store of Java believe them too.
  public void add(Path store) throws IOException {
    if (authorities.isPresent()) {
      Trust.add(store, authorities.get());
    }
  }

  /// For the properties of Payara's pool: nothing where PostgreSQL is spoken to in the clear.
  public String poolProperties() {
    if (mode.equals("disable")) {
      return "";
    }
    return ":sslMode="
        + mode
        + authorities.map(file -> ":sslRootCert=" + escaped(file.toString())).orElse("");
  }

  /// A colon ends a property there.
  private static String escaped(String text) {
    return text.replace(":", "\\\\:");
  }
}
