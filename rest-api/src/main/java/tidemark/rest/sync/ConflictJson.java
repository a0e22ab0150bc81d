package tidemark.rest.sync;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// A change that was not applied, and why.
record ConflictJson(
    @JsonProperty("entity_type") @Nullable String entityType, @Nullable String id, String reason) {}
