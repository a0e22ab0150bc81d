package tidemark.client.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import tidemark.client.wire.Json;
import tidemark.client.wire.Malformed;

/// The policies of somebody's organisations as a server signed them.
///
/// @param at when, in seconds since 1970
/// @param text of the policy of the organisation that this machine's events are recorded for; empty
///   where it has none
/// @param policy the same, read
record Bundle(String signed, long at, String text, Policy policy) {

  /// Reads a bundle.
  ///
  /// @throws Malformed when it is not what the key in it has signed
  static Bundle of(String signed) {
    String[] parts = signed.split("\\.", -1);
    if (parts.length != 3) {
      throw wrong();
    }
    ObjectNode header = object(parts[0]);
    if (!header.path("alg").asText().equals("ES256") || !isSigned(parts, header.path("jwk"))) {
      throw wrong();
    }
    ObjectNode said = object(parts[1]);
    if (!said.path("act").asText().equals("policy")) {
      throw wrong();
    }
    String text = text(said);
    return new Bundle(
        signed,
        said.path("iat").asLong(),
        text,
        text.isEmpty() ? Policy.NONE : Policy.of(Json.readObject(text)));
  }

  private static String text(ObjectNode said) {
    String organization = said.path("organization_id").asText();
    for (JsonNode one : said.path("policies")) {
      if (one.path("organization_id").asText().equals(organization)) {
        return one.path("policy").asText();
      }
    }
    return "";
  }

  private static boolean isSigned(String[] parts, JsonNode jwk) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initVerify(key(jwk));
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(bytes(parts[2]));
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private static PublicKey key(JsonNode jwk) throws GeneralSecurityException {
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    ECPoint point = new ECPoint(number(jwk, "x"), number(jwk, "y"));
    return KeyFactory.getInstance("EC")
        .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
  }

  private static BigInteger number(JsonNode jwk, String member) {
    return new BigInteger(1, bytes(jwk.path(member).asText()));
  }

  private static ObjectNode object(String part) {
    return Json.readObject(new String(bytes(part), StandardCharsets.UTF_8));
  }

  private static byte[] bytes(String part) {
    try {
      return Base64.getUrlDecoder().decode(part);
    } catch (IllegalArgumentException _) {
      throw wrong();
    }
  }

  private static Malformed wrong() {
    return new Malformed("The policies of the server are not signed as they should be.");
  }
}
