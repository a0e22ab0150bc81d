package tidemark.change;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Entries before they have their numbers.
record Change(List<Told> things, @Nullable UUID device, Instant at) {}
