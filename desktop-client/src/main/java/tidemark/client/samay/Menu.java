package tidemark.client.samay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The menu of the tray icon. Pure.
public record Menu(List<Entry> entries) {
  /// What a click does.
  public enum Act {
    NOTHING,
    LOGIN,
    LOGOUT,
    SYNC,
    PAGE,
    QUIT
  }

  /// A line of the menu.
  public record Entry(String label, Act act) {}

  /// How Samay Sync is.
  ///
  /// @param words for a person, such as `Synced`
  /// @param synced when it last was
  public record State(Login login, String words, Optional<Instant> synced) {}

  /// Whether somebody is signed in.
  public enum Login {
    NONE,
    ASKING,
    THERE
  }

  public static Menu of(State state, Instant now) {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry("Samay Sync", Act.NOTHING));
    switch (state.login()) {
      case NONE -> {
        entries.add(new Entry("Login", Act.LOGIN));
        entries.add(new Entry("Status: Not authenticated", Act.NOTHING));
      }
      case ASKING -> entries.add(new Entry("Status: Authenticating…", Act.NOTHING));
      case THERE -> {
        entries.add(new Entry("Logout", Act.LOGOUT));
        entries.add(new Entry("Status: " + words(state, now), Act.NOTHING));
        entries.add(new Entry("Sync now", Act.SYNC));
        entries.add(new Entry("Settings", Act.PAGE));
      }
    }
    entries.add(new Entry("Quit", Act.QUIT));
    return new Menu(List.copyOf(entries));
  }

  private static String words(State state, Instant now) {
    return state
        .synced()
        .filter(_ -> state.words().equals("Synced"))
        .map(at -> "Synced (%d min ago)".formatted(Duration.between(at, now).toMinutes()))
        .orElse(state.words());
  }
}
