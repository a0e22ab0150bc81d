package tidemark.apikey;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Scope;

/// A key as its owner sees it, without its secret.
public record KeyView(
    UUID id,
    String name,
    String prefix,
    Set<Scope> scopes,
    @Nullable UUID device,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {}
