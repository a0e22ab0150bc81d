package tidemark.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

/// As `RealmForgeries`, for the tokens Tidemark signs itself.
final class OwnForgeries {
  private static final long HOUR = 3_600;
  private static final int SIGNATURE = 64;

  private final Map<String, String> all = new LinkedHashMap<>();
  private final OwnMint mint;
  private final Http.Answer login;
  private final String real;

  private OwnForgeries(OwnMint mint, Http.Answer login) {
    this.mint = mint;
    this.login = login;
    this.real = login.json().path("token").asText();
  }

  static Map<String, String> of(OwnMint mint, Http.Answer login) {
    OwnForgeries forgeries = new OwnForgeries(mint, login);
    forgeries.withoutTheKey();
    forgeries.withClaimsThatAreWrong();
    return forgeries.all;
  }

  /// Ada, by password.
  static Http.Answer logIn() {
    Tidemark tidemark = Tidemark.running();
    String typed = "{\"email\":\"ada\",\"password\":\"%s\"}".formatted(tidemark.passwordOf("ada"));
    return tidemark.http().post("/auth/login", typed).require(200);
  }

  private void withoutTheKey() {
    all.put("no algorithm", Forge.token(head("none"), claims(), Forge.nothing()));
    all.put(
        "the public key as a password",
        Forge.token(head("HS256"), claims(), Forge.hmac(mint.publicKey())));
    all.put("another key", Forge.token(head("ES256"), claims(), Forge.ec(Forge.ecPair())));
    all.put("another algorithm", Forge.token(head("RS256"), claims(), Forge.rsa(Forge.rsaPair())));
    all.put("a signature of zeros", Forge.token(head("ES256"), claims(), _ -> new byte[SIGNATURE]));
    all.put("no signature", real.substring(0, real.lastIndexOf('.') + 1));
    all.put("other claims", Forge.changed(real, Forge.head(real), claims().put("sub", random())));
    for (String kid : new String[] {"tidemark-/../../dev/null", "tidemark-' or '1'='1"}) {
      all.put(
          "a key called " + kid,
          Forge.token(head("ES256").put("kid", kid), claims(), Forge.ec(Forge.ecPair())));
    }
    ObjectNode kidOfTheRealm =
        Forge.head(real).put("kid", Forge.head(RealmForgeries.tokenOf("ada")).path("kid").asText());
    all.put("the realm's key named", Forge.changed(real, kidOfTheRealm, claims()));
    all.put("its refresh token", login.json().path("refresh_token").asText());
  }

  private void withClaimsThatAreWrong() {
    minted("another issuer", c -> c.put("iss", "https://elsewhere.example"));
    minted("no issuer", c -> c.remove("iss"));
    minted("another audience", c -> c.put("aud", "account"));
    minted("no audience", c -> c.remove("aud"));
    minted("the end in the past", c -> c.put("exp", Instant.now().getEpochSecond() - HOUR));
    minted("no end", c -> c.remove("exp"));
    minted("another person", c -> c.put("sub", random()));
    minted("another session", c -> c.put("sid", random()));
    minted("no session", c -> c.remove("sid"));
    minted("a session that is no id", c -> c.put("sid", "' or '1'='1"));
    all.put("minted: another type", mint.sign(mint.head(real).put("typ", "logout+jwt"), claims()));
  }

  private void minted(String wrong, Consumer<ObjectNode> change) {
    ObjectNode claims = claims();
    change.accept(claims);
    all.put("minted: " + wrong, mint.sign(mint.head(real), claims));
  }

  private ObjectNode head(String algorithm) {
    return mint.head(real).put("alg", algorithm);
  }

  private ObjectNode claims() {
    return Forge.claims(real);
  }

  private static String random() {
    return UUID.randomUUID().toString();
  }
}
