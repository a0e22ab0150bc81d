package tidemark.launcher.realm;

import java.net.URI;
import java.util.List;
import tidemark.launcher.home.Secrets;

/// Rights of the application's own client that a realm imported by an older Tidemark lacks.
public final class DirectoryRights {
  private static final List<String> LATER = List.of("manage-identity-providers");
  private static final String KNOWN = "directory-rights";

  private final Secrets secrets;
  private final URI keycloak;

  /// @param keycloak where Keycloak listens on this machine
  public DirectoryRights(Secrets secrets, URI keycloak) {
    this.secrets = secrets;
    this.keycloak = keycloak;
  }

  /// Grants them once; whoever takes one away later has decided so.
  public void follow() {
    String wanted = String.join(" ", LATER);
    if (secrets.kept(KNOWN).filter(wanted::equals).isPresent()) {
      return;
    }
    try (var administrator = new Administrator(secrets, keycloak)) {
      String all = administrator.id("/clients?clientId=realm-management");
      String own = administrator.id("/clients?clientId=tidemark-directory");
      String account = administrator.id("/clients/" + own + "/service-account-user");
      for (String right : LATER) {
        String role = administrator.get("/clients/" + all + "/roles/" + right);
        administrator.post("/users/" + account + "/role-mappings/clients/" + all, "[" + role + "]");
      }
    }
    secrets.keep(KNOWN, wanted);
  }
}
