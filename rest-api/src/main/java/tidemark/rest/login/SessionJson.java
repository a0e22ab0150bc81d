package tidemark.rest.login;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.session.SessionView;

/// A session as its owner reads it.
record SessionJson(
    UUID id,
    String client,
    boolean current,
    @JsonProperty("created_at") Instant createdAt,
    @JsonProperty("refreshed_at") Instant refreshedAt,
    @JsonProperty("expires_at") Instant expiresAt,
    @JsonProperty("revoked_at") @Nullable Instant revokedAt) {

  static SessionJson of(SessionView view) {
    return new SessionJson(
        view.id(),
        view.client().name().toLowerCase(Locale.ROOT),
        view.isCurrent(),
        view.createdAt(),
        view.refreshedAt(),
        view.expiresAt(),
        view.revokedAt());
  }
}
