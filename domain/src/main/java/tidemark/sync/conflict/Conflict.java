package tidemark.sync.conflict;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.journal.Type;

/// A version that lost.
///
/// @param wasRecord whether it was the record until a later version replaced it unseen
/// @param data JSON; null for a deletion
public record Conflict(
    UUID id,
    Type type,
    UUID entity,
    boolean wasRecord,
    @Nullable String data,
    Instant updatedAt,
    UUID device,
    Instant foundAt,
    @Nullable Instant restoredAt) {}
