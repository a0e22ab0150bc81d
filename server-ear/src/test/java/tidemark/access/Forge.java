package tidemark.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Takes tokens apart and puts them together again, with whatever signature is wanted.
final class Forge {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Forge() {}

  /// How the text of a token becomes the bytes of its signature.
  @FunctionalInterface
  interface Sign {
    byte[] of(byte[] text) throws GeneralSecurityException;
  }

  static Sign rsa(KeyPair pair) {
    return text -> signed("SHA256withRSA", pair, text);
  }

  static Sign ec(KeyPair pair) {
    return text -> signed("SHA256withECDSAinP1363Format", pair, text);
  }

  static Sign hmac(byte[] secret) {
    return text -> {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(text);
    };
  }

  static Sign nothing() {
    return _ -> new byte[0];
  }

  static KeyPair rsaPair() {
    return pair("RSA", 2048);
  }

  static KeyPair ecPair() {
    return pair("EC", 256);
  }

  static ObjectNode head(String token) {
    return part(token, 0);
  }

  static ObjectNode claims(String token) {
    return part(token, 1);
  }

  static String token(ObjectNode head, ObjectNode claims, Sign sign) {
    String text = encoded(bytes(head)) + "." + encoded(bytes(claims));
    try {
      return text + "." + encoded(sign.of(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Other head and claims above the signature that is there.
  static String changed(String token, ObjectNode head, ObjectNode claims) {
    return encoded(bytes(head)) + "." + encoded(bytes(claims)) + "." + token.split("\\.", -1)[2];
  }

  static String pem(String kind, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
  }

  static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] signed(String algorithm, KeyPair pair, byte[] text)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(pair.getPrivate());
    signature.update(text);
    return signature.sign();
  }

  private static KeyPair pair(String algorithm, int size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode part(String token, int index) {
    try {
      return (ObjectNode)
          JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(ObjectNode node) {
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
