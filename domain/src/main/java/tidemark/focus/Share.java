package tidemark.focus;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session as a team sees it.
///
/// @param localId the sharing client's name for it, for the person who shared it alone
public record Share(
    UUID id,
    UUID team,
    UUID person,
    @Nullable String localId,
    String session,
    Figures figures,
    Instant sharedAt,
    boolean withdrawn) {}
