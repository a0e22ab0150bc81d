package tidemark.launcher.realm;

import java.net.URI;
import tidemark.launcher.home.Secrets;
import tidemark.launcher.home.Settings;

/// The address that Keycloak sends people back to after they signed in.
public final class PortalAddress {
  private static final String KNOWN = "portal-address";

  private final Settings settings;
  private final Secrets secrets;
  private final URI keycloak;

  /// @param keycloak where Keycloak listens on this machine
  public PortalAddress(Settings settings, Secrets secrets, URI keycloak) {
    this.settings = settings;
    this.secrets = secrets;
    this.keycloak = keycloak;
  }

  /// Makes the realm know today's address.
  public void follow() {
    String wanted = addresses();
    if (secrets.kept(KNOWN).filter(wanted::equals).isPresent()) {
      return;
    }
    try (var administrator = new Administrator(secrets, keycloak)) {
      String id = administrator.id("/clients?clientId=tidemark-portal");
      administrator.put("/clients/" + id, wanted);
    }
    secrets.keep(KNOWN, wanted);
  }

  private String addresses() {
    String pages = settings.url() + "/portal/*";
    return """
    {"redirectUris":["%1$s"],"rootUrl":"%2$s","baseUrl":"%2$s/portal/",
     "attributes":{"post.logout.redirect.uris":"%1$s","backchannel.logout.session.required":"true",\
    "backchannel.logout.url":"%2$s/portal/backchannel-logout"}}
    """
        .replace("\n", "")
        .formatted(pages, settings.url());
  }
}
