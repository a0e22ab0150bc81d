package tidemark.change;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Fired when a transaction has changed something that somebody may be watching: a space's feed, or
/// one bucket's events. Whoever observes it, does so after the commit.
public record Stirred(UUID space, @Nullable UUID bucket) {
  /// The same in one word, for a map or another node.
  public String key() {
    return bucket == null ? space.toString() : space + "/" + bucket;
  }
}
