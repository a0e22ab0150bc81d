package tidemark.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A record as it is now.
///
/// @param usn the number of its last change
/// @param data JSON as the client wrote it; null for a deleted record
public record Entry(
    Type type,
    UUID id,
    long usn,
    Instant updatedAt,
    UUID device,
    boolean deleted,
    @Nullable String data) {}
