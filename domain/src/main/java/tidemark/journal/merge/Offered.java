package tidemark.journal.merge;

import org.jspecify.annotations.Nullable;

/// What somebody wants to be there.
///
/// @param base the number of the change they knew of when they wrote it, if they say
public record Offered(Version version, @Nullable Long base, Strategy strategy) {}
