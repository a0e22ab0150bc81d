package tidemark.operator.house;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An organisation in numbers.
///
/// @param devices that are connected and were not revoked
/// @param lastSyncAt of any of them
public record HouseView(
    UUID id,
    String name,
    String alias,
    Instant createdAt,
    long people,
    long devices,
    @Nullable Instant lastSyncAt) {}
