package tidemark.privacy.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.json.Json;
import tidemark.privacy.Filters;

/// What an organisation lets be stored. Pure.
///
/// @param hours outside of which nothing is stored; null for always
public record Policy(Filters filters, @Nullable Hours hours) {
  private static final Policy NONE = new Policy(Filters.stored(null), null);

  /// The policy `{"rules": […], "hours": {…}, "salt": "…"}`; a mistake in it refuses it as a whole.
  static Policy of(JsonNode policy) {
    return new Policy(
        Filters.of(policy.path("rules"), policy.path("salt").asText()),
        Hours.of(policy.path("hours")));
  }

  /// As it was stored. One that cannot be read lets nothing through.
  public static Policy stored(@Nullable String json) {
    return json == null ? NONE : of(Json.read(json));
  }

  public boolean isEmpty() {
    return filters.isEmpty() && hours == null;
  }

  /// What may be stored of an event in this bucket; nothing when it shall not be stored at all.
  public Optional<ObjectNode> left(String bucket, Instant start, ObjectNode data) {
    return hours == null || hours.contain(start) ? filters.left(bucket, data) : Optional.empty();
  }
}
