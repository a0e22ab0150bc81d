package tidemark.rest.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import tidemark.retention.Preview;

/// What a rule would delete.
record PreviewJson(
    @JsonProperty("older_than") Instant olderThan, long events, List<TypeJson> types) {
  /// In buckets of one type.
  record TypeJson(String type, long buckets, long events) {}

  static PreviewJson of(Preview preview) {
    return new PreviewJson(
        preview.olderThan(),
        preview.events(),
        preview.types().stream()
            .map(type -> new TypeJson(type.type(), type.buckets(), type.events()))
            .toList());
  }
}
