package tidemark.change;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can appear in a feed. Events are not among them: they have an order of their own.
public enum Kind {
  ORGANIZATION,
  MEMBERSHIP,
  DEVICE,
  SETTING,
  BUCKET,
  CONSENT,
  TEAM,
  TEAM_MEMBER,
  TEAM_BLOCK_ITEM,
  WORK_SESSION,
  SESSION_SHARE,
  PR_ACTIVITY,
  ASSESSMENT_ENTRY,
  MOOD_ENTRY,
  MOOD_ACTIVITY,
  SCHEDULE;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// For names that somebody typed.
  public static Optional<Kind> named(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
  }

  static Kind of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
