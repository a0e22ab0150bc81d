package tidemark.team.block;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is blocked.
public enum BlockType {
  APP,
  WEBSITE;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// As somebody outside wrote it.
  public static Optional<BlockType> named(String text) {
    return Arrays.stream(values()).filter(type -> type.text().equals(text)).findFirst();
  }
}
