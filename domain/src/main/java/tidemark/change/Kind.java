package tidemark.change;

import java.util.Locale;

/// What can appear in a feed. Events are not among them: they have an order of their own.
public enum Kind {
  ORGANIZATION,
  MEMBERSHIP,
  DEVICE,
  SETTING,
  BUCKET;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
