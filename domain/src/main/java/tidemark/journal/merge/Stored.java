package tidemark.journal.merge;

/// What is there.
///
/// @param usn the number of its last change
/// @param purged only its id is left
public record Stored(Version version, long usn, boolean purged) {}
