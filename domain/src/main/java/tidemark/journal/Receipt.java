package tidemark.journal;

import org.jspecify.annotations.Nullable;

/// What became of an offer.
///
/// @param entry the record as it is now; null where there is none
/// @param loser the version to be kept for the person to look at
/// @param fault what is wrong with an invalid offer
public record Receipt(
    Offer offer, Fate fate, @Nullable Entry entry, @Nullable Loser loser, @Nullable String fault) {
  /// The ends an offer can come to.
  public enum Fate {
    APPLIED,
    UNCHANGED,
    LOST,
    GONE,
    INVALID
  }
}
