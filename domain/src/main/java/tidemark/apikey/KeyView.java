package tidemark.apikey;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Scope;

/// A key as its owner sees it, without its secret. Until `formerUntil` the text it had before its
/// last rotation opens the door too.
public record KeyView(
    UUID id,
    KeyForm form,
    String name,
    String prefix,
    Set<Scope> scopes,
    @Nullable UUID device,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt,
    @Nullable Instant formerUntil) {}
