package tidemark.rest.sync.conflict;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.sync.conflict.Conflict;

/// A version that lost, in a list.
record ConflictJson(
    UUID id,
    String type,
    @JsonProperty("entity_id") UUID entity,
    String reason,
    boolean deleted,
    @JsonProperty("updated_at") Instant updatedAt,
    @JsonProperty("device_id") UUID device,
    @JsonProperty("found_at") Instant foundAt,
    @JsonProperty("restored_at") @Nullable Instant restoredAt) {

  static ConflictJson of(Conflict conflict) {
    return new ConflictJson(
        conflict.id(),
        conflict.type().kind().text(),
        conflict.entity(),
        conflict.wasRecord() ? "overwritten" : "server_newer",
        conflict.data() == null,
        conflict.updatedAt(),
        conflict.device(),
        conflict.foundAt(),
        conflict.restoredAt());
  }
}
