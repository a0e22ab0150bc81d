package tidemark.sighting;

import org.jspecify.annotations.Nullable;

/// What comes of checking a ledger.
///
/// @param brokenAt the first entry that does not follow from the one before; null when all do
/// @param head the newest digest; null for an empty ledger
public record Chain(long entries, @Nullable Long brokenAt, @Nullable String head) {}
