package tidemark.fault;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sort of fault, as whoever hosts the installation sees it.
///
/// @param version the one that told it last
/// @param reports how often it was told
public record FaultView(
    UUID id,
    String client,
    String version,
    String type,
    String message,
    String trace,
    long reports,
    Instant firstAt,
    Instant lastAt,
    @Nullable Instant resolvedAt) {}
