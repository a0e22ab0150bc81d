package tidemark.device;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A device as its owner sees it. `deviceId` is the id its client chose.
public record DeviceView(
    UUID id,
    String deviceId,
    String hostname,
    String name,
    Instant createdAt,
    @Nullable Instant lastSyncAt,
    @Nullable Instant revokedAt) {}
