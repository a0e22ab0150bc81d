package tidemark.apikey;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Scope;

/// A key somebody wants.
public record KeyOrder(
    KeyForm form,
    String name,
    Set<Scope> scopes,
    @Nullable Instant expiresAt,
    @Nullable UUID device) {}
