package tidemark.launcher.realm;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidemark.launcher.home.Secrets;
import tidemark.launcher.home.Trouble;

/// The realm's role `operator`, and what it means at the portal, in a realm that an older Tidemark
/// imported.
public final class OperatorRole {
  private static final String KNOWN = "operator-role";
  private static final String SCOPE = "operator-person";
  private static final Pattern SCOPE_ID =
      Pattern.compile(
          "\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"\\s*,\\s*\"name\"\\s*:\\s*\"" + SCOPE + "\"");

  private final Secrets secrets;
  private final URI keycloak;

  /// @param keycloak where Keycloak listens on this machine
  public OperatorRole(Secrets secrets, URI keycloak) {
    this.secrets = secrets;
    this.keycloak = keycloak;
  }

  /// Makes them once; whoever takes them away later has decided so.
  public void follow() {
    if (secrets.kept(KNOWN).isPresent()) {
      return;
    }
    try (var administrator = new Administrator(secrets, keycloak)) {
      if (!administrator.get("/roles?search=operator").contains("\"operator\"")) {
        administrator.post("/roles", "{\"name\":\"operator\"}");
      }
      if (!SCOPE_ID.matcher(administrator.get("/client-scopes")).find()) {
        administrator.post(
            "/client-scopes",
            """
            {"name": "%s", "protocol": "openid-connect",
             "attributes": {"include.in.token.scope": "true", "display.on.consent.screen": "false"}}
            """
                .formatted(SCOPE));
      }
      String scope = found(administrator.get("/client-scopes"));
      String role = administrator.get("/roles/operator");
      administrator.post("/client-scopes/" + scope + "/scope-mappings/realm", "[" + role + "]");
      String portal = administrator.id("/clients?clientId=tidemark-portal");
      administrator.put("/clients/" + portal + "/default-client-scopes/" + scope, "");
    }
    secrets.keep(KNOWN, SCOPE);
  }

  private static String found(String scopes) {
    Matcher matcher = SCOPE_ID.matcher(scopes);
    if (!matcher.find()) {
      throw new Trouble("Keycloak's realm lacks a client scope that Tidemark made.");
    }
    return matcher.group(1);
  }
}
