package tidemark.rest.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.webhook.WebhookView;

/// A webhook. `secret` is there in the answer to its making or rotation.
record WebhookJson(
    UUID id,
    @JsonProperty("organization_id") @Nullable UUID organization,
    String name,
    String url,
    List<String> types,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,
    boolean enabled,
    @JsonProperty("disabled_for") @Nullable String disabledFor,
    @JsonProperty("disabled_at") @Nullable Instant disabledAt,
    @JsonProperty("failing_since") @Nullable Instant failingSince,
    @JsonProperty("former_until") @Nullable Instant formerUntil,
    @JsonProperty("created_at") Instant createdAt) {

  static WebhookJson of(WebhookView view, @Nullable String secret) {
    return new WebhookJson(
        view.id(),
        view.isOfOrganization() ? view.space() : null,
        view.name(),
        view.url(),
        view.types(),
        secret,
        view.disabledAt() == null,
        view.disabledFor(),
        view.disabledAt(),
        view.failingSince(),
        view.formerUntil(),
        view.createdAt());
  }
}
