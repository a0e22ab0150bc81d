package tidemark.retention;

import java.time.Instant;
import java.util.List;

/// What a rule would delete if it were there now.
public record Preview(Instant olderThan, List<OfType> types) {
  /// In buckets of one type.
  public record OfType(String type, long buckets, long events) {}

  public long events() {
    return types.stream().mapToLong(OfType::events).sum();
  }
}
