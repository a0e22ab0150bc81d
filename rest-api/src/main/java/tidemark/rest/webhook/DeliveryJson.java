package tidemark.rest.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.json.Json;
import tidemark.webhook.delivery.DeliveryView;

/// A message; `attempts` where one alone was asked for. `message_id` is what the receiver sees.
record DeliveryJson(
    UUID id,
    @JsonProperty("message_id") String message,
    String type,
    String state,
    @JsonProperty("created_at") Instant createdAt,
    @JsonProperty("due_at") @Nullable Instant dueAt,
    JsonNode payload,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<AttemptJson> attempts) {

  /// One try.
  record AttemptJson(
      Instant at,
      String outcome,
      @Nullable Integer status,
      @JsonProperty("took_ms") int took,
      String answer) {
    static AttemptJson of(DeliveryView.Attempt attempt) {
      return new AttemptJson(
          attempt.at(),
          attempt.outcome(),
          attempt.status(),
          attempt.tookMillis(),
          attempt.answer());
    }
  }

  static DeliveryJson inList(DeliveryView view) {
    return of(view, null);
  }

  static DeliveryJson alone(DeliveryView view) {
    return of(view, view.attempts().stream().map(AttemptJson::of).toList());
  }

  private static DeliveryJson of(DeliveryView view, @Nullable List<AttemptJson> attempts) {
    return new DeliveryJson(
        view.id(),
        "msg_" + view.id(),
        view.type(),
        view.state(),
        view.madeAt(),
        view.dueAt(),
        Json.read(view.payload()),
        attempts);
  }
}
