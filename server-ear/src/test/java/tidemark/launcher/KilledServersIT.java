package tidemark.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  void everyDeathIsNamedLeavesNobodyAndLosesNothing() throws IOException {
    List<String> stored = new ArrayList<>();
    for (String victim : List.of("PostgreSQL", "Keycloak", "Payara")) {
      try (Launched launched = Launched.run(settings, printed(victim))) {
        Http ada = launched.up();
        stored.forEach(bucket -> requireEvent(ada, bucket));
        String bucket = "killed-" + victim + "-" + System.nanoTime();
        store(ada, bucket);
        stored.add(bucket);

        launched.kill(victim);

        int code = launched.exit();
        assertEquals(1, code, () -> launched.failure("exit code").getMessage());
        assertTrue(
            launched.printed().contains(victim + " died (exit code 137)"),
            () -> launched.failure(victim + " is not named").getMessage());
        launched.awaitNobody();
      }
    }
    killTheLauncher(stored);
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
  private void killTheLauncher(List<String> stored) throws IOException {
    try (Launched launched = Launched.run(settings, printed("launcher"))) {
      Http ada = launched.up();
      stored.forEach(bucket -> requireEvent(ada, bucket));
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

  private static void store(Http ada, String bucket) {
    ada.post(
            "/api/0/buckets/" + bucket,
            """
            {"client":"aw-watcher-window","type":"currentwindow","hostname":"laptop"}
            """)
        .require(200);
    ada.post(
            "/api/0/buckets/" + bucket + "/events",
            """
            [{"timestamp":"2026-03-02T09:00:00Z","duration":240,"data":{"app":"editor"}}]
            """)
        .require(200);
  }

  private static void requireEvent(Http ada, String bucket) {
    var events = ada.get("/api/0/buckets/" + bucket + "/events").require(200).json();
    assertEquals(1, events.size(), bucket);
    assertEquals("editor", events.get(0).path("data").path("app").asText(), bucket);
  }
}
