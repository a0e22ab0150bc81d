package tidemark.bucket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a bucket's events lie, with its row locked: the last number given out, the newest start,
/// the longest event, how often its events were written, and the filters its owner has set.
public record Place(
    UUID space,
    UUID id,
    long number,
    long seq,
    long lastStart,
    long longest,
    long edition,
    @Nullable String filters) {
  /// Nothing is stored yet at or after this moment, so nothing can be there twice.
  public boolean isNewAfter(long start) {
    return start > lastStart;
  }
}
