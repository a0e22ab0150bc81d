package tidemark.journal.merge;

/// What becomes of an offered version.
public sealed interface Outcome {
  /// It is the record now, perhaps with a later time.
  record Accepted(Version version) implements Outcome {}

  /// The record says this already. Of the two times the later one counts from here on.
  record Unchanged(Version version) implements Outcome {}

  /// The stored version stays.
  record Lost() implements Outcome {}

  /// The record was deleted so long ago that it cannot come back.
  record Gone() implements Outcome {}

  /// There was nothing to delete.
  record Nothing() implements Outcome {}
}
