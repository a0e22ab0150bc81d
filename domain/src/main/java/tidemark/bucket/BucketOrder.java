package tidemark.bucket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A bucket a client wants. The hostname `!local` stands for the calling device's.
public record BucketOrder(
    String type, String client, String hostname, @Nullable Instant created, ObjectNode data) {}
