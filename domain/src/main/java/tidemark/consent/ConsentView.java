package tidemark.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A consent as its person sees it.
///
/// @param counts whether it lets anybody see anything now
public record ConsentView(
    UUID id,
    Topic topic,
    Audience audience,
    Instant grantedAt,
    @Nullable Instant withdrawnAt,
    boolean counts) {}
