package tidemark.timeline;

/// An event as it is stored. `id` is unique in its bucket; times are in microseconds.
public record Recorded(long id, long start, long duration, String data) {
  /// The part of it within `span`.
  Recorded within(Span span) {
    long from = Math.max(start, span.from());
    long to = Math.min(start + duration, span.to());
    return new Recorded(id, from, Math.max(0, to - from), data);
  }
}
