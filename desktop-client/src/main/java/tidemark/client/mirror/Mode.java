package tidemark.client.mirror;

import java.util.Locale;
import tidemark.client.wire.Trouble;

/// Which way data go.
public enum Mode {
  PUSH,
  PULL,
  BOTH;

  public static Mode of(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "push" -> PUSH;
      case "pull" -> PULL;
      case "both" -> BOTH;
      default -> throw new Trouble("The mode is push, pull or both, and not: " + text);
    };
  }

  public boolean pushes() {
    return this != PULL;
  }

  boolean pulls() {
    return this != PUSH;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
