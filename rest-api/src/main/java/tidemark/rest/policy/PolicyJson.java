package tidemark.rest.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tidemark.json.Json;
import tidemark.privacy.policy.Effect;
import tidemark.privacy.policy.PolicyView;

/// A version of a policy.
record PolicyJson(
    @JsonProperty("organization_id") UUID organization,
    int version,
    JsonNode rules,
    JsonNode hours,
    String salt,
    @JsonProperty("created_by") UUID by,
    @JsonProperty("created_at") Instant at) {
  /// What a device gets.
  record BundleJson(List<PolicyJson> policies, String signed) {}

  /// What a policy would have done.
  record EffectJson(String type, long events, long dropped, long changed) {
    static EffectJson of(Effect effect) {
      return new EffectJson(effect.type(), effect.events(), effect.dropped(), effect.changed());
    }
  }

  static PolicyJson of(PolicyView view) {
    JsonNode policy = Json.read(view.json());
    return new PolicyJson(
        view.organization(),
        view.version(),
        policy.path("rules"),
        policy.path("hours"),
        policy.path("salt").asText(),
        view.by(),
        view.at());
  }
}
