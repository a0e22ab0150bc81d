package tidemark.bucket;

import java.util.UUID;

/// Where a bucket's events lie, with its row locked: the last number given out, the newest start,
/// the longest event.
public record Place(UUID space, UUID id, long number, long seq, long lastStart, long longest) {
  /// Nothing is stored yet at or after this moment, so nothing can be there twice.
  public boolean isNewAfter(long start) {
    return start > lastStart;
  }
}
