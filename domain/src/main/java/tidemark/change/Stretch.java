package tidemark.change;

import java.util.List;

/// A stretch of a feed, and how far the feed reached when it was read.
public record Stretch(Extent extent, List<Entry> entries, boolean hasMore) {
  /// The number up to which whoever has read this knows everything they asked for.
  public long end() {
    if (entries.isEmpty()) {
      return extent.usn();
    }
    long last = entries.getLast().usn();
    return hasMore ? last : Math.max(last, extent.usn());
  }
}
