package tidemark.session;

import java.time.Duration;
import java.util.Locale;

/// Which kind of client a session is for. It decides how long a token lives.
public enum Client {
  WORKTIME(Duration.ofDays(7)),
  FOCUSFLOW(Duration.ofDays(30));

  private final Duration life;

  Client(Duration life) {
    this.life = life;
  }

  /// How long a token is good.
  public Duration life() {
    return life;
  }

  /// How long a session that nobody refreshes lives: a client may sleep past its token's end.
  Duration rest() {
    return life.multipliedBy(2);
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Client of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
