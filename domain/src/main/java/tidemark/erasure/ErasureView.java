package tidemark.erasure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far an erasure is. It names nobody.
///
/// @param status `asked`, `wanted`, `erased` (all but the account in Keycloak) or `done`
/// @param rows that are gone
/// @param receipt a JWS, once it is done
public record ErasureView(
    UUID id,
    String status,
    Instant askedAt,
    @Nullable Instant wantedAt,
    @Nullable Instant doneAt,
    long rows,
    @Nullable String receipt) {}
