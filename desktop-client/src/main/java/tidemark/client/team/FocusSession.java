package tidemark.client.team;

import java.time.Instant;
import java.util.Optional;

/// A stretch of focus on this machine, which nobody else knows of until it is shared.
///
/// @param seconds it took, once it has ended
/// @param completed and not given up
public record FocusSession(
    String id,
    Instant start,
    int plannedMinutes,
    Optional<Instant> end,
    Optional<Long> seconds,
    boolean completed) {}
