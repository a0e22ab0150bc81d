package tidemark.rest;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ids as clients write them.
public final class Uuids {
  private Uuids() {}

  /// Nothing for a text that is none, and for no text at all.
  public static Optional<UUID> of(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(UUID.fromString(text.strip()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
