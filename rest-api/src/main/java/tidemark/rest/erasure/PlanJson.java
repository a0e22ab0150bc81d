package tidemark.rest.erasure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tidemark.erasure.ErasurePlan;

/// What an erasure would delete, and the token that confirms it.
record PlanJson(
    UUID id,
    Map<String, Long> counts,
    @JsonProperty("hand_over") List<OwnedJson> handOver,
    List<OwnedJson> ending,
    String token,
    @JsonProperty("expires_at") Instant expiresAt) {
  /// An organisation that the person alone owns.
  record OwnedJson(UUID id, String name) {}

  static PlanJson of(ErasurePlan plan) {
    return new PlanJson(
        plan.id(),
        plan.counts(),
        owned(plan.handOver()),
        owned(plan.ending()),
        plan.token(),
        plan.expiresAt());
  }

  private static List<OwnedJson> owned(List<ErasurePlan.Owned> owned) {
    return owned.stream().map(one -> new OwnedJson(one.id(), one.name())).toList();
  }
}
