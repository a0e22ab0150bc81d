package tidemark.change;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry before it has its number.
record Change(String kind, UUID id, boolean deleted, @Nullable UUID device, Instant at) {}
