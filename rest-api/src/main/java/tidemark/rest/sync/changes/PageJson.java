package tidemark.rest.sync.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidemark.journal.Checksum;
import tidemark.sync.Downloaded;

/// A page of what changed; checksums only where they were asked for.
record PageJson(
    String cursor,
    @JsonProperty("has_more") boolean hasMore,
    List<ChangeJson> changes,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, ChecksumJson> checksums) {

  /// Of all live records of a type.
  record ChecksumJson(long count, String sha256) {
    static ChecksumJson of(Checksum checksum) {
      return new ChecksumJson(checksum.count(), checksum.sha256());
    }
  }

  static PageJson of(Downloaded page, @Nullable Map<String, ChecksumJson> checksums) {
    return new PageJson(
        page.cursor(),
        page.hasMore(),
        page.items().stream().map(ChangeJson::of).toList(),
        checksums);
  }
}
