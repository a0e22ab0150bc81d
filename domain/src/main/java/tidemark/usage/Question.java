package tidemark.usage;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which sums, over which time, on which device if only one of them counts.
public record Question(Set<By> by, Instant from, Instant to, @Nullable UUID device) {}
