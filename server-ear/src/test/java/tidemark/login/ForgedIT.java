package tidemark.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ForgedIT {
  private static final String DATA = "/api/0/buckets/";

  private final String token = Newcomer.registered().token();
  private final String head = Tokens.part(token, 0).toString();
  private final String claims = Tokens.part(token, 1).toString();

  @Test
  void theRealOneOpensTheDoor() {
    assertEquals(200, Newcomer.with(token).get(DATA).status());
  }

  @Test
  void aTokenThatWasChangedIsRefused() {
    String sid = Tokens.part(token, 1).path("sid").asText();
    String sub = Tokens.part(token, 1).path("sub").asText();
    for (String forged :
        List.of(
            Tokens.withClaims(token, claims.replace(sub, UUID.randomUUID().toString())),
            Tokens.withClaims(token, claims.replace(sid, UUID.randomUUID().toString())),
            Tokens.withHead(token, head.replace("ES256", "none")),
            Tokens.withHead(token, head.replace("ES256", "HS256")),
            Tokens.withHead(token, head.replace("ES256", "RS256")),
            token.substring(0, token.lastIndexOf('.') + 1),
            token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(86),
            Tokens.encoded("{\"alg\":\"none\"}") + token.substring(token.indexOf('.')))) {
      assertEquals(401, Newcomer.with(forged).get(DATA).status(), forged);
    }
  }

  @Test
  void aTokenSignedByAnotherKeyIsRefused() throws GeneralSecurityException {
    for (String named : List.of(head, head.replaceFirst("tidemark-[0-9a-f-]+", "tidemark-x"))) {
      assertEquals(401, Newcomer.with(signed(named, claims)).get(DATA).status(), named);
    }
  }

  @Test
  void aKeyInTheHeadIsNotBelieved() throws GeneralSecurityException {
    String withUrl = head.replace("\"ES256\"", "\"ES256\",\"jku\":\"http://127.0.0.1:9/keys\"");
    assertEquals(401, Newcomer.with(signed(withUrl, claims)).get(DATA).status());
  }

  private static String signed(String head, String claims) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    KeyPair pair = generator.generateKeyPair();
    String text = Tokens.encoded(head) + "." + Tokens.encoded(claims);
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(pair.getPrivate());
    signature.update(text.getBytes(StandardCharsets.US_ASCII));
    return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
  }
}
