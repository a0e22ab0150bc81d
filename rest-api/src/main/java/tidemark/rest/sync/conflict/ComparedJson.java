package tidemark.rest.sync.conflict;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.journal.Entry;
import tidemark.sync.conflict.Compared;

/// A version that lost and the record, member by member.
record ComparedJson(
    ConflictJson conflict,
    @JsonRawValue @Nullable String data,
    @Nullable CurrentJson current,
    List<String> differences) {

  /// The record as it is now.
  record CurrentJson(
      long usn,
      @JsonProperty("updated_at") Instant updatedAt,
      boolean deleted,
      @JsonRawValue @Nullable String data) {
    static @Nullable CurrentJson of(@Nullable Entry entry) {
      return entry == null
          ? null
          : new CurrentJson(entry.usn(), entry.updatedAt(), entry.deleted(), entry.data());
    }
  }

  static ComparedJson of(Compared compared) {
    return new ComparedJson(
        ConflictJson.of(compared.conflict()),
        compared.conflict().data(),
        CurrentJson.of(compared.current()),
        compared.members());
  }
}
