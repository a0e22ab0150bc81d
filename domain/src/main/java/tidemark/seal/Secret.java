package tidemark.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The installation's secret, used through a key of its own for each purpose.
@ApplicationScoped
public class Secret {
  private static final String HMAC = "HmacSHA256";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int SHORTEST = 32;

  private final Optional<String> secret;

  /// For the proxy that stands before it.
  Secret() {
    this(Optional.empty());
  }

  @Inject
  Secret(@ConfigProperty(name = "tidemark.secret") Optional<String> secret) {
    this.secret = secret;
  }

  /// A text only this installation can compute.
  public String mac(String purpose, String message) {
    byte[] mac = hmac(key(purpose), message.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
  }

  /// So that it can be kept, and read again.
  ///
  /// @param purpose what is sealed for one cannot be opened for another
  public String seal(String purpose, byte[] open) {
    byte[] nonce = new byte[NONCE];
    new SecureRandom().nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(open);
      byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
      return Base64.getEncoder().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What was sealed, or nothing when that was done with another secret.
  public Optional<byte[]> open(String purpose, String sealed) {
    byte[] whole = Base64.getDecoder().decode(sealed);
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, purpose, Arrays.copyOf(whole, NONCE))
              .doFinal(whole, NONCE, whole.length - NONCE));
    } catch (AEADBadTagException _) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(key(purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private byte[] key(String purpose) {
    byte[] root =
        HexFormat.of()
            .parseHex(secret.orElseThrow(() -> new IllegalStateException("no TIDEMARK_SECRET")));
    if (root.length < SHORTEST) {
      throw new IllegalStateException("TIDEMARK_SECRET must have 64 hex digits");
    }
    return hmac(root, purpose.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
