package tidemark.launcher.home;

import java.util.HashMap;
import java.util.Map;

/// What Payara is told by its environment, where PostgreSQL and Keycloak are the launcher's own.
public final class Environment {
  private Environment() {}

  public static Map<String, String> own(Settings settings, Secrets secrets) {
    Map<String, String> environment = new HashMap<>(settings.application());
    environment.put("TIDEMARK_URL", settings.url());
    environment.put("TIDEMARK_KEYCLOAK_URL", settings.keycloak());
    environment.put("TIDEMARK_PORTAL_SECRET", secrets.password("portal"));
    environment.put("TIDEMARK_FACADE_SECRET", secrets.password("facade"));
    environment.put("TIDEMARK_DIRECTORY_SECRET", secrets.password("directory"));
    environment.put("TIDEMARK_SECRET", secrets.pepper("pepper"));
    environment.put("TIDEMARK_DB_HOST", "127.0.0.1");
    environment.put("TIDEMARK_DB_PORT", String.valueOf(settings.listen().database()));
    environment.put("TIDEMARK_DB_NAME", Neighbours.DATABASE);
    environment.put("TIDEMARK_DB_PASSWORD", secrets.password("db-app"));
    // on the loopback interface there is nobody to hide from
    environment.put("TIDEMARK_DB_TLS", "disable");
    return Map.copyOf(environment);
  }
}
