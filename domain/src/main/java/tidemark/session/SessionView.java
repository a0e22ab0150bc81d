package tidemark.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session as its owner sees it.
///
/// @param isCurrent whether the request that asks belongs to it
public record SessionView(
    UUID id,
    Client client,
    Instant createdAt,
    Instant refreshedAt,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    boolean isCurrent) {}
