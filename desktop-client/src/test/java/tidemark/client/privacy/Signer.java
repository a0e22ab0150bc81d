package tidemark.client.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import tidemark.client.wire.Json;

/// Signs policies as a server does.
public final class Signer {
  private static final int BYTES = 32;

  private final KeyPair pair;

  public Signer() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    pair = generator.generateKeyPair();
  }

  /// The policy of the organisation that counts, beside one that does not.
  public String sign(String policy, long at) throws GeneralSecurityException {
    ObjectNode said = Json.object().put("act", "policy").put("iat", at);
    said.put("organization_id", "own");
    said.withArray("policies").addObject().put("organization_id", "other").put("policy", "{");
    said.withArray("policies").addObject().put("organization_id", "own").put("policy", policy);
    ObjectNode header = Json.object().put("alg", "ES256");
    ECPublicKey key = (ECPublicKey) pair.getPublic();
    header
        .putObject("jwk")
        .put("x", text(key.getW().getAffineX()))
        .put("y", text(key.getW().getAffineY()));
    String signed = text(header.toString()) + "." + text(said.toString());
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(pair.getPrivate());
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + text(signature.sign());
  }

  private static String text(String text) {
    return text(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] whole = new byte[BYTES];
    int length = Math.min(BYTES, bytes.length);
    System.arraycopy(bytes, bytes.length - length, whole, BYTES - length, length);
    return text(whole);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(bytes, bytes.length));
  }
}
