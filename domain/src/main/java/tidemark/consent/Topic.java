package tidemark.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What may be seen.
public enum Topic {
  /// Reviews and stretches of focus.
  SESSIONS;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// As somebody outside wrote it.
  public static Optional<Topic> named(String text) {
    return Arrays.stream(values()).filter(topic -> topic.text().equals(text)).findFirst();
  }
}
