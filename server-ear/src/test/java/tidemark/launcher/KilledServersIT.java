package tidemark.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tidemark.launcher.home.Settings;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class KilledServersIT {
  private final Settings settings = Tidemark.settings("killed");

  @Test
  @Timeout(value = 25, unit = TimeUnit.MINUTES)
  void everyDeathIsNamedLeavesNobodyAndLosesNothing() throws Exception {
    try (Writers writers = new Writers()) {
      for (String victim : List.of("PostgreSQL", "Keycloak", "Payara")) {
        try (Launched launched = Launched.run(settings, printed(victim))) {
          Http ada = launched.up();
          writers.write(ada);

          launched.kill(victim);

          int code = launched.exit();
          assertEquals(1, code, () -> launched.failure("exit code").getMessage());
          assertTrue(
              launched.printed().contains(victim + " died (exit code 137)"),
              () -> launched.failure(victim + " is not named").getMessage());
          launched.awaitNobody();
        }
      }
      killTheLauncher(writers);
    }
  }

  @Test
  void aProcessThatIsLeftWouldBeSeen() throws IOException {
    Path home = Files.createDirectories(settings.home().resolveSibling("left"));
    Process left = new ProcessBuilder("sleep", "600").directory(home.toFile()).start();
    try {
      assertEquals(List.of(left.toHandle()), Leftovers.of(home));
      assertEquals(List.of(), Leftovers.of(home.resolveSibling("lef")));
    } finally {
      left.destroyForcibly();
    }
  }

  /// Its servers outlive it, until the next start ends them; that start is interrupted half-way.
  private void killTheLauncher(Writers writers) throws Exception {
    try (Launched launched = Launched.run(settings, printed("launcher"))) {
      Http ada = launched.up();
      writers.write(ada);
      writers.requireEveryAcknowledgedEventOnce();
      launched.kill("launcher");
      launched.exit();
      assertEquals(200, ada.get("/health/live").status());
      try (Launched next = Launched.run(settings, printed("next"))) {
        next.awaitWords("PostgreSQL answers");
        for (String server : List.of("PostgreSQL", "Keycloak", "Payara")) {
          assertTrue(next.printed().contains("ending " + server), next::printed);
        }
        next.interrupt();
        next.exit();
        next.awaitNobody();
      }
    }
  }

  private Path printed(String name) throws IOException {
    Path folder = settings.home().resolveSibling("killed-printed");
    return Files.createDirectories(folder).resolve(name + ".txt");
  }
}
