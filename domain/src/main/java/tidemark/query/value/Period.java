package tidemark.query.value;

/// From when to when, in microseconds, both ends included.
public record Period(long from, long to) {
  public boolean covers(Period other) {
    return from <= other.from && other.to <= to;
  }
}
