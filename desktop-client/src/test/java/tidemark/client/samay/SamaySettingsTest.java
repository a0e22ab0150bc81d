package tidemark.client.samay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidemark.client.wire.Trouble;

class SamaySettingsTest {
  private static final Path USER = Path.of("/home/ada");

  @Test
  void nothingSetMeansTheDefaults() {
    SamaySettings settings = SamaySettings.of(Map.of(), USER);
    assertEquals(1000, settings.database().batch());
    assertEquals(Duration.ofMinutes(5), settings.schedule().interval());
    assertEquals(USER.resolve(".samay_sync/state.json"), settings.schedule().state());
    assertTrue(settings.oauth().isEmpty());
  }

  @Test
  void everyOneOfTheFourteenTakesEffect() {
    SamaySettings settings =
        SamaySettings.of(
            Map.ofEntries(
                Map.entry("SAMAY_DB_PATH", "~/aw.db"),
                Map.entry("SAMAY_DB_TIMEOUT", "31"),
                Map.entry("SAMAY_DB_BATCH_SIZE", "100"),
                Map.entry("SAMAY_SYNC_INTERVAL", "60"),
                Map.entry("SAMAY_SYNC_RETRIES", "4"),
                Map.entry("SAMAY_SYNC_STATE_PATH", "/state"),
                Map.entry("SAMAY_OAUTH_CLIENT_ID", "samay-sync"),
                Map.entry("SAMAY_OAUTH_CLIENT_SECRET", "s"),
                Map.entry("SAMAY_OAUTH_REDIRECT_URI", "http://127.0.0.1:5/callback"),
                Map.entry("SAMAY_OAUTH_AUTH_URL", "https://a.example/auth"),
                Map.entry("SAMAY_OAUTH_TOKEN_URL", "https://a.example/token"),
                Map.entry("SAMAY_SERVER_URL", "https://b.example"),
                Map.entry("SAMAY_SERVER_TIMEOUT", "32"),
                Map.entry("SAMAY_SERVER_RETRIES", "6")),
            USER);
    SamaySettings.OAuth oauth = settings.oauth().orElseThrow();
    assertEquals(
        new SamaySettings.Database(
            java.util.Optional.of(USER.resolve("aw.db")), Duration.ofSeconds(31), 100),
        settings.database());
    assertEquals(
        new SamaySettings.Schedule(Duration.ofMinutes(1), 4, Path.of("/state")),
        settings.schedule());
    assertEquals(Duration.ofSeconds(32), settings.server().timeout());
    assertEquals(6, settings.server().retries());
    assertEquals("https://b.example", settings.server().address().orElseThrow().toString());
    assertEquals(5, oauth.port());
    assertEquals("https://a.example/auth", oauth.provider().authorize().toString());
    assertEquals("https://a.example/token", oauth.provider().token().toString());
    assertEquals("samay-sync", oauth.provider().client().id());
    assertEquals("s", oauth.provider().client().secret().orElseThrow());
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    Trouble trouble =
        assertThrows(
            Trouble.class,
            () ->
                SamaySettings.of(
                    Map.of("SAMAY_DB_TIMEOUT", "-1", "SAMAY_OAUTH_CLIENT_ID", "x"), USER));
    for (String name :
        new String[] {
          "SAMAY_DB_TIMEOUT",
          "SAMAY_OAUTH_CLIENT_SECRET",
          "SAMAY_OAUTH_TOKEN_URL",
          "SAMAY_OAUTH_AUTH_URL"
        }) {
      assertTrue(String.valueOf(trouble.getMessage()).contains(name), name);
    }
  }
}
