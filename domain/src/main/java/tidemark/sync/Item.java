package tidemark.sync;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.change.Kind;

/// Something that changed, as it is now.
///
/// @param usn the number of its change
/// @param data JSON; null for what is deleted
public record Item(
    UUID space,
    Kind kind,
    UUID id,
    long usn,
    Instant updatedAt,
    boolean deleted,
    @Nullable String data) {}
