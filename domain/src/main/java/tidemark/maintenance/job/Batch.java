package tidemark.maintenance.job;

/// What one transaction of a run has changed, and whether there may be more to do.
public record Batch(long rows, boolean more) {
  /// All there was to do.
  public static Batch all(long rows) {
    return new Batch(rows, false);
  }

  /// As many rows as a batch may have, so there may be more.
  public static Batch of(long rows, long size) {
    return new Batch(rows, rows >= size);
  }
}
