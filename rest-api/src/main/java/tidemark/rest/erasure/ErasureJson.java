package tidemark.rest.erasure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.erasure.ErasureView;

/// How far an erasure is.
record ErasureJson(
    UUID id,
    String status,
    long rows,
    @JsonProperty("asked_at") Instant askedAt,
    @JsonProperty("wanted_at") @Nullable Instant wantedAt,
    @JsonProperty("done_at") @Nullable Instant doneAt,
    @Nullable String receipt) {

  static ErasureJson of(ErasureView view) {
    return new ErasureJson(
        view.id(),
        view.status(),
        view.rows(),
        view.askedAt(),
        view.wantedAt(),
        view.doneAt(),
        view.receipt());
  }
}
