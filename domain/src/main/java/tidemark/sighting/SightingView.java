package tidemark.sighting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of the ledger.
///
/// @param name of the viewer; null for one who is gone
/// @param digest over this entry and all before it, in hexadecimal digits
public record SightingView(
    long seq,
    Instant at,
    UUID viewer,
    @Nullable String name,
    @Nullable UUID organization,
    @Nullable UUID team,
    String what,
    @Nullable Instant from,
    @Nullable Instant until,
    long rows,
    String digest) {}
