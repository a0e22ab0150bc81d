package tidemark.change.cursor;

import java.util.Optional;
import tidemark.change.Extent;

/// Where in the feed of a space a client stands.
///
/// @param usn everything up to here has been read
/// @param fullSince how far the feed reached when this reading of all of it began
public record Place(int epoch, long usn, long fullSince) {
  /// Why reading cannot go on here.
  public enum End {
    /// The database was set back: the numbers are of another history.
    EPOCH,
    /// The feed has not come so far.
    AHEAD,
    /// Things deleted after this place are already forgotten.
    TOO_OLD
  }

  /// Whoever reads all of a feed may miss what was forgotten before they began: nothing they have
  /// is left from before. What was deleted later they may have read while it was there.
  public Optional<End> end(Extent extent) {
    if (epoch != extent.epoch()) {
      return Optional.of(End.EPOCH);
    }
    if (usn > extent.usn()) {
      return Optional.of(End.AHEAD);
    }
    boolean isForgotten = usn < extent.floor() && fullSince < extent.floor();
    return isForgotten ? Optional.of(End.TOO_OLD) : Optional.empty();
  }

  /// Further on. That a reading of everything began is remembered until it is through.
  public Place to(long reached, boolean hasMore) {
    return new Place(epoch, reached, hasMore ? fullSince : reached);
  }

  /// The beginning of reading everything.
  public static Place start(Extent extent) {
    return new Place(extent.epoch(), 0, extent.usn());
  }
}
