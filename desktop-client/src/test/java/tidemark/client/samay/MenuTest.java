package tidemark.client.samay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tidemark.client.samay.Menu.Entry;
import tidemark.client.samay.Menu.Login;
import tidemark.client.samay.Menu.State;

class MenuTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  @Test
  void menuIsThatOfTheLogin() {
    assertEquals(
        List.of("Samay Sync", "Login", "Status: Not authenticated", "Quit"),
        labels(new State(Login.NONE, "not yet", Optional.empty())));
    assertEquals(
        List.of("Samay Sync", "Status: Authenticating…", "Quit"),
        labels(new State(Login.ASKING, "not yet", Optional.empty())));
    assertEquals(
        List.of(
            "Samay Sync", "Logout", "Status: Synced (2 min ago)", "Sync now", "Settings", "Quit"),
        labels(new State(Login.THERE, "Synced", Optional.of(NOON.minusSeconds(170)))));
  }

  @Test
  void statusSaysHowLongAgo() {
    for (String words : List.of("Syncing", "Error: 503 busy")) {
      assertEquals(
          "Status: " + words,
          labels(new State(Login.THERE, words, Optional.of(NOON.minusSeconds(170)))).get(2));
    }
    assertEquals(
        "Status: Synced (0 min ago)",
        labels(new State(Login.THERE, "Synced", Optional.of(NOON))).get(2));
  }

  private static List<String> labels(State state) {
    return Menu.of(state, NOON).entries().stream().map(Entry::label).toList();
  }
}
