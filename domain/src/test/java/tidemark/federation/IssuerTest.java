package tidemark.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.Refusal;

class IssuerTest {
  private static final String ISSUER = "https://login.acme.example/realm";

  private final Issuer published = new Issuer(false);
  private final Issuer atHome = new Issuer(true);

  @Test
  void anIssuerIsNamedByItselfOrByItsDiscoveryDocument() {
    assertEquals(ISSUER, published.checked(" " + ISSUER + " "));
    assertEquals(ISSUER, published.checked(Issuer.discovery(ISSUER)));
    assertEquals(
        "https://x.example/.well-known/openid-configuration",
        Issuer.discovery("https://x.example/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "login.acme.example",
        "http://login.acme.example",
        "ftp://login.acme.example",
        "file:///etc/passwd",
        "https://",
        "https://user@login.acme.example",
        "https://login.acme.example?x=y",
        "https://login.acme.example#x",
        "https://login acme.example",
        "https://localhost:8180/realms/x",
        "https://127.0.0.1/x",
        "https://127.1.2.3/x",
        "https://LOCALHOST/x",
        "https://a.localhost/x",
        "https://[::1]/x",
        "http://localhost:8180/realms/x"
      })
  void anAddressThatKeycloakMayNotAskIsRefused(String address) {
    assertThrows(Refusal.class, () -> published.checked(address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8180/realms/x", "http://127.0.0.1/x", "http://[::1]/x"})
  void anInstallationAtHomeMayHaveItsProviderThere(String address) {
    assertEquals(address, atHome.checked(address));
    assertThrows(Refusal.class, () -> atHome.checked("http://login.acme.example"));
  }

  @Test
  void homeIsWhereKeycloakIs() {
    assertTrue(Issuer.of("http://localhost:8180").atHome());
    assertFalse(Issuer.of("https://id.tidemark.example").atHome());
  }

  @Test
  void aDocumentGivesItsEndpointsAndNothingElse() {
    Map<String, String> said = said();
    said.put("clientSecret", "another");
    assertEquals(
        Map.of(
            "issuer", ISSUER,
            "authorizationUrl", ISSUER + "/auth",
            "tokenUrl", ISSUER + "/token",
            "jwksUrl", ISSUER + "/keys"),
        published.endpoints(ISSUER, said));
  }

  @Test
  void aDocumentOfAnotherIssuerIsRefused() {
    Map<String, String> said = said();
    said.put("issuer", "https://globex.example");
    assertThrows(Refusal.class, () -> published.endpoints(ISSUER, said));
    said.remove("issuer");
    assertThrows(Refusal.class, () -> published.endpoints(ISSUER, said));
  }

  @ParameterizedTest
  @ValueSource(strings = {"authorizationUrl", "tokenUrl", "jwksUrl", "userInfoUrl", "logoutUrl"})
  void aDocumentLeadsNowhereElse(String endpoint) {
    Map<String, String> said = said();
    said.put(endpoint, "http://169.254.169.254/latest");
    assertThrows(Refusal.class, () -> published.endpoints(ISSUER, said));
    said.put(endpoint, "https://localhost:4848/management");
    assertThrows(Refusal.class, () -> published.endpoints(ISSUER, said));
  }

  @ParameterizedTest
  @ValueSource(strings = {"authorizationUrl", "tokenUrl", "jwksUrl"})
  void aDocumentWithoutWhatIsNeededIsRefused(String endpoint) {
    Map<String, String> said = said();
    said.remove(endpoint);
    assertThrows(Refusal.class, () -> published.endpoints(ISSUER, said));
  }

  private static Map<String, String> said() {
    return new HashMap<>(
        Map.of(
            "issuer", ISSUER,
            "authorizationUrl", ISSUER + "/auth",
            "tokenUrl", ISSUER + "/token",
            "jwksUrl", ISSUER + "/keys"));
  }
}
