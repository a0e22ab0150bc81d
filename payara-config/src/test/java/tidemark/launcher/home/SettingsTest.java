package tidemark.launcher.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private static final Path SOURCES = Path.of("/src");

  @Test
  void theAddressFollowsThePort() {
    assertEquals(
        "http://localhost:9090", Settings.of(Map.of("TIDEMARK_PORT", "9090"), SOURCES).url());
  }

  @Test
  void silenceMeansTheDocumentedDefaults() {
    Settings settings = Settings.of(Map.of(), SOURCES);
    assertEquals(new Settings.Listen(8080, 8180, 5455), settings.listen());
    assertEquals(Path.of("/src/.tidemark/home"), settings.home());
    assertEquals("127.0.0.1", settings.bind());
    assertTrue(settings.demo());
  }

  @Test
  void aPortThatIsNoneIsNamed() {
    Trouble trouble =
        assertThrows(
            Trouble.class, () -> Settings.of(Map.of("TIDEMARK_DB_PORT", "seventy"), SOURCES));
    assertEquals(
        "TIDEMARK_DB_PORT must be a port between 1 and 65535, not 'seventy'.",
        trouble.getMessage());
  }

  @Test
  void aTakenPortIsOneSentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      Trouble trouble =
          assertThrows(Trouble.class, () -> Ports.require("127.0.0.1", port, "TIDEMARK_PORT"));
      assertTrue(
          String.valueOf(trouble.getMessage())
              .startsWith("Port " + port + " on 127.0.0.1 is taken"));
    }
    Ports.require("127.0.0.1", Ports.free(1).getFirst(), "TIDEMARK_PORT");
  }

  @Test
  void freePortsAreDifferent() {
    List<Integer> ports = Ports.free(20);
    assertEquals(20, new HashSet<>(ports).size());
  }

  @Test
  void aHomeIsHeldByOneLauncher(@TempDir Path folder) {
    try (Home home = Home.open(folder)) {
      Trouble trouble = assertThrows(Trouble.class, () -> Home.open(home.folder()));
      assertTrue(
          String.valueOf(trouble.getMessage()).startsWith("Another Tidemark runs in " + folder));
    }
    Home.open(folder).close();
  }

  @Test
  void aTemplateIsFilledWhollyOrNotAtAll() {
    assertEquals("a=1$", Template.fill("a=@A@", Map.of("A", "1$")));
    assertThrows(IllegalArgumentException.class, () -> Template.fill("@A@ @B@", Map.of("A", "1")));
  }
}
