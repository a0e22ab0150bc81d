package tidemark.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one client offers at once.
///
/// @param device as the client calls itself
/// @param clientTime when it was sent, by the client's clock, if it says
/// @param leeway how far in the future a time may lie
/// @param readTo the number of the feed up to which the client has read; everything if unknown
public record Batch(
    UUID device, @Nullable Instant clientTime, Duration leeway, long readTo, List<Offer> offers) {}
