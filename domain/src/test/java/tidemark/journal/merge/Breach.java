package tidemark.journal.merge;

/// A rule that can be left out, to see that the simulation notices.
enum Breach {
  /// All rules hold.
  NONE,
  /// Times of the future are believed.
  CLOCKS_ARE_BELIEVED,
  /// Whoever lost is not told what won.
  LOSER_IS_NOT_TOLD,
  /// The answer to an upload skips what others changed.
  CURSOR_JUMPS,
  /// A cursor older than what was forgotten goes on.
  FLOOR_IS_IGNORED,
  /// Reading everything again leaves what the server no longer knows.
  NOTHING_IS_SWEPT,
  /// An upload ends a reading of everything that was under way.
  READING_IS_CUT_SHORT,
  /// What was purged can be made again.
  PURGED_RETURNS,
  /// After the database was set back its numbers go on as before.
  EPOCH_STAYS
}
