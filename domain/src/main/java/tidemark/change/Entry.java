package tidemark.change;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of a feed: what changed last, and when.
public record Entry(
    Kind kind, UUID id, long usn, boolean deleted, @Nullable UUID device, Instant at) {}
