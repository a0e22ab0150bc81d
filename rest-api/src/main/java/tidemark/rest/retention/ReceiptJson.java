package tidemark.rest.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.retention.RetentionReceipt;

/// What was deleted of a bucket because of a rule.
record ReceiptJson(
    UUID id,
    @JsonProperty("bucket_id") UUID bucket,
    String type,
    @JsonProperty("organization_id") @Nullable UUID organization,
    int days,
    @JsonProperty("older_than") Instant olderThan,
    long events,
    @JsonProperty("purged_at") Instant at) {

  static ReceiptJson of(RetentionReceipt receipt) {
    return new ReceiptJson(
        receipt.id(),
        receipt.bucket(),
        receipt.type(),
        receipt.organization(),
        receipt.days(),
        receipt.olderThan(),
        receipt.events(),
        receipt.at());
  }
}
