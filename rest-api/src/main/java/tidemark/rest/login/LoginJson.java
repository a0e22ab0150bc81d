package tidemark.rest.login;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.person.Profile;
import tidemark.session.Opened;

/// Tokens, with the members of every dialect. `refresh_token` is missing when a bearer token was
/// renewed: its client keeps none.
record LoginJson(
    String token,
    @JsonProperty("access_token") String accessToken,
    @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("refresh_token")
        @Nullable String refreshToken,
    @JsonProperty("token_type") String type,
    @JsonProperty("expires_in") long seconds,
    @JsonProperty("user_id") UUID userId,
    String email,
    UserJson user) {

  /// The person behind the tokens.
  record UserJson(
      UUID id,
      String email,
      @JsonProperty("created_at") Instant createdAt,
      @JsonProperty("subscription_tier") String tier) {}

  static LoginJson of(Opened opened, Profile person) {
    return new LoginJson(
        opened.token(),
        opened.token(),
        opened.refreshToken(),
        "Bearer",
        opened.seconds(),
        person.id(),
        person.email(),
        new UserJson(person.id(), person.email(), person.createdAt(), "free"));
  }
}
