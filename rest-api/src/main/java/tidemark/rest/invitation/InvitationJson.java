package tidemark.rest.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.invitation.InvitationView;
import tidemark.invitation.Invited;

/// An invitation. `code` and `mailed` are there in the answer to making and renewing it.
record InvitationJson(
    UUID id,
    @Nullable String email,
    String role,
    String state,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String code,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean mailed,
    @JsonProperty("created_at") Instant createdAt,
    @JsonProperty("expires_at") Instant expiresAt,
    @JsonProperty("ended_at") @Nullable Instant endedAt) {

  static InvitationJson of(InvitationView view) {
    return of(view, null, null);
  }

  static InvitationJson of(Invited made) {
    return of(made.view(), made.code(), made.mailed());
  }

  private static InvitationJson of(
      InvitationView view, @Nullable String code, @Nullable Boolean mailed) {
    return new InvitationJson(
        view.id(),
        view.email(),
        view.role().text(),
        view.state(),
        code,
        mailed,
        view.createdAt(),
        view.expiresAt(),
        view.endedAt());
  }
}
