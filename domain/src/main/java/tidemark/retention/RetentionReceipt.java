package tidemark.retention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was deleted of a bucket because of a rule.
///
/// @param organization whose rule it was; null for the person's own
public record RetentionReceipt(
    UUID id,
    UUID bucket,
    String type,
    @Nullable UUID organization,
    int days,
    Instant olderThan,
    long events,
    Instant at) {}
