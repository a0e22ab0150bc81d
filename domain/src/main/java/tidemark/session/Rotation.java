package tidemark.session;

import java.time.Duration;

/// What a refresh token of a known generation is worth.
enum Rotation {
  /// It is the newest: the next one takes its place.
  NEXT,
  /// Its answer may have been lost: the newest one is given again.
  AGAIN,
  /// Somebody uses what was replaced long ago: two have it, and one of them stole it.
  REUSED;

  private static final Duration LOST_ANSWERS = Duration.ofSeconds(60);

  static Rotation of(int shown, int newest, Duration sinceRefresh) {
    if (shown == newest) {
      return NEXT;
    }
    return shown == newest - 1 && sinceRefresh.compareTo(LOST_ANSWERS) <= 0 ? AGAIN : REUSED;
  }
}
