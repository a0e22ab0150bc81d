package tidemark.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretTest {
  private static final byte[] WORD = "word".getBytes(StandardCharsets.UTF_8);

  private final Secret secret = new Secret(Optional.of("0123456789abcdef".repeat(4)));

  @Test
  void whatIsSealedIsOpenedForItsPurposeAlone() {
    String sealed = secret.seal("webhook", WORD);
    assertFalse(sealed.contains("word"));
    assertEquals(
        "word", new String(secret.open("webhook", sealed).orElseThrow(), StandardCharsets.UTF_8));
    assertEquals(Optional.empty(), secret.open("github", sealed));
  }

  @Test
  void anotherInstallationOpensNothing() {
    Secret other = new Secret(Optional.of("fedcba9876543210".repeat(4)));
    assertEquals(Optional.empty(), other.open("webhook", secret.seal("webhook", WORD)));
  }

  @Test
  void shortSecretIsRefused() {
    Secret weak = new Secret(Optional.of("00"));
    assertThrows(IllegalStateException.class, () -> weak.seal("webhook", WORD));
  }
}
