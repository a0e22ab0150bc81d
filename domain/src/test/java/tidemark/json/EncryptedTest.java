package tidemark.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class EncryptedTest {
  private static final int ROUNDS = 600_000;
  private static final int KEY_BITS = 256;
  private static final int TAG_BITS = 128;
  private static final int KID_BYTES = 6;

  @Test
  void envelopeIsKnownByItsMemberAlone() {
    assertTrue(Encrypted.is("{\"a\":1,\"$enc\":\"text\"}"));
    assertFalse(Encrypted.is("{\"title\":\"$enc\"}"));
    assertFalse(Encrypted.is("{\"a\":{\"$enc\":1}}"));
    assertFalse(Encrypted.is("{}"));
  }

  @Test
  void recipeComesToTheVectorsThatAreWrittenDown() throws IOException, GeneralSecurityException {
    JsonNode vectors = vectors();
    assertEquals(2, vectors.size());
    for (JsonNode vector : vectors) {
      byte[] root = root(vector.path("passphrase").asText(), bytes(vector.path("salt")));
      assertArrayEquals(bytes(vector.path("root")), root);
      byte[] key = expanded(root, "tidemark encryption v1 " + vector.path("use").asText());
      assertArrayEquals(bytes(vector.path("key")), key);
      JsonNode envelope = vector.path("envelope").path("$enc");
      assertTrue(Encrypted.is(vector.path("envelope")));
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
      assertArrayEquals(bytes(envelope.path("kid")), Arrays.copyOf(digest, KID_BYTES));
      byte[] text = utf8(vector.path("data"));
      assertArrayEquals(
          bytes(envelope.path("ct")), cipher(Cipher.ENCRYPT_MODE, key, vector).doFinal(text));
      assertArrayEquals(
          text, cipher(Cipher.DECRYPT_MODE, key, vector).doFinal(bytes(envelope.path("ct"))));
    }
  }

  @Test
  void envelopeThatWasMovedCannotBeRead() throws IOException, GeneralSecurityException {
    JsonNode vector = vectors().path(0);
    byte[] key = bytes(vector.path("key"));
    byte[] sealed = bytes(vector.path("envelope").path("$enc").path("ct"));
    ObjectNode moved = ((ObjectNode) vector).deepCopy();
    moved.put("additional", "event elsewhere");
    Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, moved);
    assertThrows(AEADBadTagException.class, () -> cipher.doFinal(sealed));
  }

  private static JsonNode vectors() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "encryption.md"));
    int begin = page.indexOf("```json\n") + "```json\n".length();
    return Json.read(page.substring(begin, page.indexOf("```", begin)));
  }

  private static byte[] root(String passphrase, byte[] salt) throws GeneralSecurityException {
    return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
        .generateSecret(new PBEKeySpec(passphrase.toCharArray(), salt, ROUNDS, KEY_BITS))
        .getEncoded();
  }

  /// One block of HKDF-Expand is all there is to it for 32 bytes.
  private static byte[] expanded(byte[] root, String info) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(root, "HmacSHA256"));
    mac.update(info.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 1);
    return mac.doFinal();
  }

  private static Cipher cipher(int mode, byte[] key, JsonNode vector)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    byte[] iv = bytes(vector.path("envelope").path("$enc").path("iv"));
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
    cipher.updateAAD(utf8(vector.path("additional")));
    return cipher;
  }

  private static byte[] utf8(JsonNode text) {
    return text.asText().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(JsonNode text) {
    return Base64.getUrlDecoder().decode(text.asText());
  }
}
