package tidemark.device.fleet;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A device of a member's.
///
/// @param owner the member's name
public record FleetView(
    UUID id,
    String name,
    String hostname,
    UUID person,
    String owner,
    Instant createdAt,
    @Nullable Instant lastSyncAt) {}
