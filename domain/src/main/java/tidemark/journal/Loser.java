package tidemark.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version that did not become, or did not stay, the record, though its writer did not know the
/// other one.
///
/// @param wasStored whether it was the record until now
/// @param data null for a deletion
public record Loser(
    boolean wasStored, @Nullable String data, String digest, Instant updatedAt, UUID device) {}
