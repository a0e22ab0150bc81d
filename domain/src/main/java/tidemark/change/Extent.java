package tidemark.change;

/// How far a feed reaches.
///
/// @param epoch the history its numbers belong to
/// @param usn the newest number
/// @param floor what was deleted up to here is forgotten
public record Extent(int epoch, long usn, long floor) {}
