package tidemark.launcher.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aSecretStaysWhatItWas() {
    String first = new Secrets(folder).password("ada");
    assertEquals(first, new Secrets(folder).password("ada"));
    assertNotEquals(first, new Secrets(folder).password("linus"));
  }

  @Test
  void onlyTheOwnerReadsASecret() throws IOException {
    new Secrets(folder).password("ada");
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("ada"))));
  }

  @Test
  void thePepperIs64HexDigits() {
    assertTrue(new Secrets(folder).pepper("pepper").matches("[0-9a-f]{64}"));
  }
}
