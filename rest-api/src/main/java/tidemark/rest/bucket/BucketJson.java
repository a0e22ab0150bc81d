package tidemark.rest.bucket;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.bucket.BucketView;

/// A bucket as ActivityWatch's clients read it. `events` is always null, for their sake.
public record BucketJson(
    String id,
    String type,
    String client,
    String hostname,
    Instant created,
    @JsonRawValue String data,
    ReachJson metadata,
    @Nullable List<Object> events,
    @JsonProperty("last_updated") @Nullable Instant lastUpdated,
    @JsonProperty("device_id") @Nullable UUID device) {

  /// The first start and the last end of its events.
  public record ReachJson(@Nullable Instant start, @Nullable Instant end) {}

  public static BucketJson of(BucketView bucket) {
    return new BucketJson(
        bucket.name(),
        bucket.type(),
        bucket.client(),
        bucket.hostname(),
        bucket.created(),
        bucket.data(),
        new ReachJson(bucket.firstStart(), bucket.lastEnd()),
        null,
        bucket.lastEnd(),
        bucket.device());
  }
}
