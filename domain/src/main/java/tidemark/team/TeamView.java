package tidemark.team;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A team as one of its members sees it, or whoever has its code.
///
/// @param ref the creating client's name for it, for its creator alone
/// @param modifiedAt by the clock of whoever named it
/// @param role of the caller; null for who is no member yet
public record TeamView(
    UUID id,
    UUID organization,
    String name,
    String code,
    UUID createdBy,
    @Nullable String ref,
    Instant createdAt,
    Instant modifiedAt,
    @Nullable TeamRole role) {}
