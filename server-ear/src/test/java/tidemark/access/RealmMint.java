package tidemark.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

/// A key of the realm whose private half the tests hold, for as long as this is open: a token it
/// signs can be wrong in nothing but its claims.
final class RealmMint implements AutoCloseable {
  private static final String CERTS = "/realms/tidemark/protocol/openid-connect/certs";

  private final Tidemark tidemark = Tidemark.running();
  private final KeyPair pair = Forge.rsaPair();
  private final String real;
  private final String component;
  private final String kid;

  /// @param real a token of the realm, whose head is used
  RealmMint(String real) {
    this.real = real;
    component = added();
    kid = published();
  }

  String sign(ObjectNode claims) {
    return Forge.token(head(), claims, Forge.rsa(pair));
  }

  ObjectNode head() {
    return Forge.head(real).put("kid", kid);
  }

  byte[] publicKey() {
    return pair.getPublic().getEncoded();
  }

  @Override
  public void close() {
    tidemark.directory().delete("/components/" + component).require(204);
  }

  /// A passive key signs nothing for the realm and is published with the others.
  private String added() {
    String secret = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    String location =
        tidemark
            .directory()
            .post(
                "/components",
                """
                {"name":"tests","providerId":"rsa","providerType":"org.keycloak.keys.KeyProvider",
                 "config":{"priority":["-100"],"enabled":["true"],"active":["false"],
                           "algorithm":["RS256"],"privateKey":["%s"]}}
                """
                    .formatted(secret))
            .require(201)
            .header("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private String published() {
    Http realm = new Http(tidemark.keycloak(), Map.of());
    BigInteger ours = ((RSAPublicKey) pair.getPublic()).getModulus();
    for (JsonNode key : realm.get(CERTS).require(200).json().path("keys")) {
      if (ours.equals(new BigInteger(1, Base64.getUrlDecoder().decode(key.path("n").asText())))) {
        return key.path("kid").asText();
      }
    }
    throw new AssertionError("Keycloak does not publish the key");
  }
}
