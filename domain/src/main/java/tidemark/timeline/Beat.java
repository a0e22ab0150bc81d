package tidemark.timeline;

/// The rule of a heartbeat. Pure.
final class Beat {
  private Beat() {}

  /// Whether the beat says that the newest event still goes on.
  static boolean continues(EventTable.Latest last, Sample beat, long pulse) {
    Recorded event = last.event();
    return last.hash() == beat.hash()
        && beat.start() >= event.start()
        && beat.start() <= event.start() + event.duration() + pulse;
  }

  /// The newest event's length after the beat; it never shrinks.
  static long extended(Recorded event, Sample beat) {
    return Math.max(event.duration(), beat.end() - event.start());
  }
}
