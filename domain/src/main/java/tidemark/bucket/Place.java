package tidemark.bucket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a bucket's events lie, with its row locked: the last number given out, the newest start,
/// the longest event, how often its events were written, the filters its owner has set, and the
/// policy of the organisation its device is enrolled in.
public record Place(
    UUID space,
    UUID id,
    long number,
    long seq,
    long lastStart,
    long longest,
    long edition,
    @Nullable String filters,
    @Nullable String policy) {
  /// Nothing is stored yet at or after this moment, so nothing can be there twice.
  public boolean isNewAfter(long start) {
    return start > lastStart;
  }
}
