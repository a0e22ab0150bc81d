package tidemark.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The addresses of this installation, as the portal's pages and its login need them.
@Named
@ApplicationScoped
public class Portal {
  @Inject
  @ConfigProperty(name = "tidemark.url", defaultValue = "http://localhost:8080")
  private String url;

  @Inject
  @ConfigProperty(name = "tidemark.keycloak.url", defaultValue = "http://localhost:8180")
  private String keycloak;

  @Inject
  @ConfigProperty(name = "tidemark.portal.secret", defaultValue = "")
  private String secret;

  /// Where clients send their data, without a slash at the end.
  public String getUrl() {
    return url;
  }

  public String getHome() {
    return url + "/portal/";
  }

  public String getCallback() {
    return url + "/portal/callback";
  }

  public String getIssuer() {
    return keycloak + "/realms/tidemark";
  }

  /// The page at which people change their password and see their sessions.
  public String getAccount() {
    return getIssuer() + "/account";
  }

  public String getSecret() {
    return secret;
  }

  /// Scheme, host and port of Keycloak, as a content security policy names a place.
  public String getKeycloakOrigin() {
    URI uri = URI.create(keycloak);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  public boolean isEncrypted() {
    return url.startsWith("https:");
  }
}
