package tidemark.rest.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.consent.ConsentView;

/// A consent; one of `organization` and `team` is null.
record ConsentJson(
    UUID id,
    String topic,
    @Nullable UUID organization,
    @Nullable UUID team,
    @JsonProperty("granted_at") Instant grantedAt,
    @JsonProperty("withdrawn_at") @Nullable Instant withdrawnAt,
    boolean counts) {

  static ConsentJson of(ConsentView view) {
    return new ConsentJson(
        view.id(),
        view.topic().text(),
        view.audience().organization(),
        view.audience().team(),
        view.grantedAt(),
        view.withdrawnAt(),
        view.counts());
  }
}
