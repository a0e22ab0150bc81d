package tidemark.query.value;

/// An event within a query, in microseconds. Its id is 0 when it was computed.
public record Activity(long id, long start, long duration, Data data) implements Value {
  public static final long COMPUTED = 0;

  public long end() {
    return start + duration;
  }

  /// The same over another time.
  public Activity over(long from, long to) {
    return from == start && to == end() ? this : new Activity(id, from, to - from, data);
  }

  public Activity saying(Data other) {
    return other == data ? this : new Activity(id, start, duration, other);
  }

  /// The same as something computed, over another time.
  public Activity computed(long from, long to) {
    return new Activity(COMPUTED, from, to - from, data);
  }
}
