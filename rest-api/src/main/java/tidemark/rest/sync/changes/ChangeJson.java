package tidemark.rest.sync.changes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.journal.Entry;
import tidemark.sync.Item;

/// A thing as it is now.
record ChangeJson(
    UUID space,
    String type,
    UUID id,
    long usn,
    @JsonProperty("updated_at") Instant updatedAt,
    boolean deleted,
    @JsonRawValue @Nullable String data) {

  static ChangeJson of(Item item) {
    return new ChangeJson(
        item.space(),
        item.kind().text(),
        item.id(),
        item.usn(),
        item.updatedAt(),
        item.deleted(),
        item.data());
  }

  static ChangeJson of(UUID space, Entry entry) {
    return new ChangeJson(
        space,
        entry.type().kind().text(),
        entry.id(),
        entry.usn(),
        entry.updatedAt(),
        entry.deleted(),
        entry.data());
  }
}
