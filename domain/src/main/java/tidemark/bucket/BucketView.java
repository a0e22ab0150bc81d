package tidemark.bucket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A bucket as its owner sees it. `name` is unique among the owner's buckets.
public record BucketView(
    UUID id,
    String name,
    String type,
    String client,
    String hostname,
    String data,
    @Nullable UUID device,
    boolean replica,
    Instant created,
    @Nullable Instant firstStart,
    @Nullable Instant lastEnd,
    @Nullable Instant updated) {}
