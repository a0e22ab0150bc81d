package tidemark.rest.sync.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.journal.Entry;
import tidemark.journal.Receipt;
import tidemark.sync.Uploaded;

/// What became of each change, in the order in which they were sent.
record ResultsJson(String cursor, List<ResultJson> results) {

  /// The end of one change; `current` where it was not applied and something is there.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ResultJson(
      @Nullable String id,
      String outcome,
      @Nullable Long usn,
      @Nullable String reason,
      @Nullable ChangeJson current) {}

  static ResultsJson of(UUID space, Uploaded uploaded, List<Sent.Read> sent) {
    List<ResultJson> results = new ArrayList<>();
    int next = 0;
    for (Sent.Read change : sent) {
      results.add(
          change.offer() == null
              ? new ResultJson(change.id(), "invalid", null, change.fault(), null)
              : result(space, uploaded.receipts().get(next++)));
    }
    return new ResultsJson(uploaded.cursor(), results);
  }

  private static ResultJson result(UUID space, Receipt receipt) {
    String id = receipt.offer().id().toString();
    @Nullable Entry entry = receipt.entry();
    @Nullable ChangeJson current = entry == null ? null : ChangeJson.of(space, entry);
    return switch (receipt.fate()) {
      case APPLIED -> new ResultJson(id, "applied", usn(entry), null, null);
      case UNCHANGED -> new ResultJson(id, "unchanged", usn(entry), null, null);
      case LOST -> new ResultJson(id, "conflict", usn(entry), "server_newer", current);
      case GONE -> new ResultJson(id, "gone", null, null, null);
      case INVALID -> new ResultJson(id, "invalid", null, receipt.fault(), null);
    };
  }

  private static @Nullable Long usn(@Nullable Entry entry) {
    return entry == null ? null : entry.usn();
  }
}
