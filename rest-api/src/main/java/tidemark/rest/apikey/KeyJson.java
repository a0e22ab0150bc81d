package tidemark.rest.apikey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Scope;
import tidemark.apikey.KeyView;

/// A key as its owner reads it. `key` is there once, in the answer to its making or its rotation.
public record KeyJson(
    UUID id,
    String form,
    String name,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key,
    String prefix,
    List<String> scopes,
    @JsonProperty("device_id") @Nullable UUID device,
    @JsonProperty("created_at") Instant createdAt,
    @JsonProperty("expires_at") @Nullable Instant expiresAt,
    @JsonProperty("last_used_at") @Nullable Instant lastUsedAt,
    @JsonProperty("revoked_at") @Nullable Instant revokedAt,
    @JsonProperty("former_until") @Nullable Instant formerUntil) {

  public static KeyJson of(KeyView view, @Nullable String text) {
    return new KeyJson(
        view.id(),
        view.form().text(),
        view.name(),
        text,
        view.prefix(),
        view.scopes().stream().map(Scope::text).sorted().toList(),
        view.device(),
        view.createdAt(),
        view.expiresAt(),
        view.lastUsedAt(),
        view.revokedAt(),
        view.formerUntil());
  }
}
