package tidemark.rest.sync;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.sync.Downloaded;
import tidemark.sync.Item;

/// A page of what changed.
record DownloadedJson(
    @JsonProperty("server_cursor") String serverCursor,
    @JsonProperty("has_more") boolean hasMore,
    List<ChangeJson> changes) {

  /// A record as it is now.
  record ChangeJson(
      @JsonProperty("entity_type") String entityType,
      UUID id,
      @JsonProperty("updated_at") Instant updatedAt,
      boolean deleted,
      @JsonRawValue @Nullable String data) {}

  static DownloadedJson of(Downloaded page) {
    return new DownloadedJson(
        page.cursor(), page.hasMore(), page.items().stream().map(DownloadedJson::change).toList());
  }

  private static ChangeJson change(Item item) {
    return new ChangeJson(
        TypeName.of(item.kind()), item.id(), item.updatedAt(), item.deleted(), item.data());
  }
}
