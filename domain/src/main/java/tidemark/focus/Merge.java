package tidemark.focus;

/// Which of two versions of a session stays.
final class Merge {
  private Merge() {}

  /// The completed one, whatever the clocks say; else the one changed later; else the stored one.
  static Figures decide(Figures stored, Figures sent) {
    if (stored.completed() != sent.completed()) {
      return stored.completed() ? stored : sent;
    }
    return sent.modifiedAt().isAfter(stored.modifiedAt()) ? sent : stored;
  }
}
