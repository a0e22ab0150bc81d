package tidemark.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.journal.Offer;

/// What a client wants to be known.
///
/// @param device as the client calls itself
/// @param cursor of its last download, if it says
/// @param sentAt by the client's clock, if it says
/// @param leeway how far in the future a change may lie
public record Upload(
    UUID device,
    @Nullable String cursor,
    @Nullable Instant sentAt,
    Duration leeway,
    List<Offer> offers) {}
