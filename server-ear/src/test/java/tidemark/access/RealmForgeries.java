package tidemark.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

/// What somebody might show who has no token of the realm, or has one for something else.
final class RealmForgeries {
  private static final long HOUR = 3_600;

  private final Tidemark tidemark = Tidemark.running();
  private final String real = tokenOf("ada");
  private final Map<String, String> all = new LinkedHashMap<>();
  private final RealmMint mint;

  private RealmForgeries(RealmMint mint) {
    this.mint = mint;
  }

  /// Each by what is wrong with it; `lure` is an address with the forger's own keys.
  static Map<String, String> of(RealmMint mint, String lure) {
    RealmForgeries forgeries = new RealmForgeries(mint);
    forgeries.withoutTheKey();
    forgeries.withKeysInTheHead(lure);
    forgeries.withClaimsThatAreWrong();
    forgeries.forSomethingElse();
    return forgeries.all;
  }

  /// Not a new one each time: Keycloak refuses logins that follow each other too closely.
  static String tokenOf(String person) {
    return bearer(Tidemark.running().bearer(person));
  }

  private static String bearer(Http client) {
    return client.headers().getOrDefault("Authorization", "").replace("Bearer ", "");
  }

  private void withoutTheKey() {
    byte[] der = mint.publicKey();
    byte[] pem = Forge.pem("PUBLIC KEY", der).getBytes(StandardCharsets.US_ASCII);
    all.put("no algorithm", Forge.token(head("none"), claims(), Forge.nothing()));
    all.put("no algorithm, written oddly", Forge.token(head("nOnE"), claims(), Forge.nothing()));
    all.put("the public key as a password", Forge.token(head("HS256"), claims(), Forge.hmac(der)));
    all.put("the same as a text", Forge.token(head("HS256"), claims(), Forge.hmac(pem)));
    all.put("another key", Forge.token(head("RS256"), claims(), Forge.rsa(Forge.rsaPair())));
    all.put("another algorithm", Forge.token(head("ES256"), claims(), Forge.ec(Forge.ecPair())));
    all.put("other claims", Forge.changed(real, Forge.head(real), claims().put("sub", random())));
    all.put("another head", Forge.changed(real, head("RS256").put("kid", random()), claims()));
    all.put("no signature", real.substring(0, real.lastIndexOf('.') + 1));
    String other = tokenOf("mallory");
    all.put(
        "the signature of another token",
        real.substring(0, real.lastIndexOf('.')) + other.substring(other.lastIndexOf('.')));
  }

  private void withKeysInTheHead(String lure) {
    KeyPair pair = Forge.rsaPair();
    Forge.Sign sign = Forge.rsa(pair);
    ObjectNode embedded = head("RS256");
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    embedded
        .putObject("jwk")
        .put("kty", "RSA")
        .put("n", unsigned(key.getModulus()))
        .put("e", unsigned(key.getPublicExponent()));
    all.put("its own key in the head", Forge.token(embedded, claims(), sign));
    all.put("an address of keys", Forge.token(head("RS256").put("jku", lure), claims(), sign));
    all.put("an address of proofs", Forge.token(head("RS256").put("x5u", lure), claims(), sign));
    for (String kid : new String[] {"../../../../../../dev/null", "x' union select 'k", ""}) {
      all.put("a key called " + kid, Forge.token(head("RS256").put("kid", kid), claims(), sign));
      all.put(
          "an empty key called " + kid,
          Forge.token(head("HS256").put("kid", kid), claims(), Forge.hmac(new byte[1])));
    }
  }

  /// Signed by the realm, as far as anybody can tell.
  private void withClaimsThatAreWrong() {
    long now = Instant.now().getEpochSecond();
    minted("another issuer", c -> c.put("iss", "https://elsewhere.example/realms/tidemark"));
    minted("another realm", c -> c.put("iss", tidemark.keycloak() + "/realms/master"));
    minted("no issuer", c -> c.remove("iss"));
    minted("no audience", c -> c.remove("aud"));
    minted("another audience", c -> c.put("aud", "account"));
    minted("other audiences", c -> c.putArray("aud").add("account").add("tidemark-api2"));
    minted("another client", c -> c.put("azp", "account-console"));
    minted("no client", c -> c.remove("azp"));
    minted("the end in the past", c -> c.put("exp", now - HOUR));
    minted("no end", c -> c.remove("exp"));
    minted("the begin in the future", c -> c.put("nbf", now + HOUR));
    minted("nobody", c -> c.remove("sub"));
    minted("the type of an ID token", c -> c.put("typ", "ID"));
    minted("the type of a refresh token", c -> c.put("typ", "Refresh"));
    minted("no type", c -> c.remove("typ"));
  }

  private void forSomethingElse() {
    all.put("a token of another realm", bearer(tidemark.directory()));
    Http.Answer granted = tidemark.granted("linus", "openid");
    all.put("an ID token", granted.json().path("id_token").asText());
    all.put("a refresh token", granted.json().path("refresh_token").asText());
  }

  private void minted(String wrong, Consumer<ObjectNode> change) {
    ObjectNode claims = claims();
    change.accept(claims);
    all.put("minted: " + wrong, mint.sign(claims));
  }

  private ObjectNode head(String algorithm) {
    return mint.head().put("alg", algorithm);
  }

  private ObjectNode claims() {
    return Forge.claims(real);
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    return Forge.encoded(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
  }

  private static String random() {
    return UUID.randomUUID().toString();
  }
}
