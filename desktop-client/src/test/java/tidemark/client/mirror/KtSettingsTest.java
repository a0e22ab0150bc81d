package tidemark.client.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.client.wire.Trouble;

class KtSettingsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void everyOptionOfTheFileTakesEffect() throws IOException {
    KtSettings settings =
        read(
            """
            [remote]
            url = "https://your-server.example"
            api_key = "your-api-key"

            [sync]
            interval_minutes = 7
            mode = "push"           # or "pull" or "both"
            buckets = ["aw-watcher-window_host", "aw-watcher-afk_*"]

            [local]
            port = 5666             # the local server
            """);
    assertEquals("https://your-server.example", settings.url());
    assertEquals("your-api-key", settings.key());
    assertEquals(7, settings.interval());
    assertEquals(Mode.PUSH, settings.mode());
    assertEquals(5666, settings.local().port());
    assertTrue(settings.wants("aw-watcher-window_host"));
    assertTrue(settings.wants("aw-watcher-afk_box.local"));
    assertFalse(settings.wants("aw-watcher-window_host2"));
  }

  @Test
  void whatIsLeftOutHasDefaults() throws IOException {
    KtSettings settings = read("");
    assertEquals(5, settings.interval());
    assertEquals(Mode.BOTH, settings.mode());
    assertEquals(List.of("*"), settings.buckets());
    assertEquals(5600, settings.local().port());
  }

  @Test
  void writtenFileIsItsOwnersAloneAndSaysTheSame() throws IOException {
    Path file = folder.resolve("deep/config.toml");
    KtSettings settings = read("").at("https://a.example", "key \" with a quote");
    settings.write(file);
    assertEquals(settings, KtSettings.read(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[sync]\ninterval_minutes = 0",
        "[sync]\nmode = \"sideways\"",
        "[local]\nport = 99999",
        "nonsense"
      })
  void wrongFileIsRefusedWithASentence(String text) {
    assertThrows(Trouble.class, () -> read(text));
  }

  private KtSettings read(String text) throws IOException {
    return KtSettings.read(Files.writeString(folder.resolve("config.toml"), text));
  }
}
