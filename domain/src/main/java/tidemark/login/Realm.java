package tidemark.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where Keycloak is, as its tokens name it.
@ApplicationScoped
class Realm {
  @Inject
  @ConfigProperty(name = "tidemark.keycloak.url", defaultValue = "http://localhost:8180")
  private String keycloak;

  String issuer() {
    return keycloak + "/realms/tidemark";
  }

  URI keys() {
    return URI.create(issuer() + "/protocol/openid-connect/certs");
  }
}
