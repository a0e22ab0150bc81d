package tidemark.rest.team;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.team.TeamRole;
import tidemark.team.TeamView;

/// A team and the caller's role in it, which is null for who only has its code.
record TeamJson(
    UUID id,
    UUID organization,
    String name,
    @JsonProperty("invite_code") String code,
    @Nullable String role,
    @JsonProperty("created_at") Instant createdAt) {

  static TeamJson of(TeamView view) {
    TeamRole role = view.role();
    return new TeamJson(
        view.id(),
        view.organization(),
        view.name(),
        view.code(),
        role == null ? null : role.text(),
        view.createdAt());
  }
}
