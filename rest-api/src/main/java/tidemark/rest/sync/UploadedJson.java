package tidemark.rest.sync;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tidemark.journal.Receipt;
import tidemark.sync.Uploaded;

/// What became of an upload.
record UploadedJson(
    @JsonProperty("server_cursor") String serverCursor,
    Set<UUID> applied,
    @JsonProperty("applied_ids") Set<UUID> appliedIds,
    List<ConflictJson> conflicts) {

  static UploadedJson of(Uploaded uploaded, List<ConflictJson> unreadable) {
    Set<UUID> applied = new LinkedHashSet<>();
    List<ConflictJson> conflicts = new ArrayList<>(unreadable);
    for (Receipt receipt : uploaded.receipts()) {
      switch (receipt.fate()) {
        case APPLIED, UNCHANGED -> applied.add(receipt.offer().id());
        case LOST -> conflicts.add(conflict(receipt, "server_newer"));
        case GONE -> conflicts.add(conflict(receipt, "gone"));
        case INVALID -> conflicts.add(conflict(receipt, "invalid: " + receipt.fault()));
      }
    }
    return new UploadedJson(uploaded.cursor(), applied, applied, conflicts);
  }

  private static ConflictJson conflict(Receipt receipt, String reason) {
    return new ConflictJson(
        TypeName.of(receipt.offer().type().kind()), receipt.offer().id().toString(), reason);
  }
}
