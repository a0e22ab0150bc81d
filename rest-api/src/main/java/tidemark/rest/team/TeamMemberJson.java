package tidemark.rest.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.team.member.TeamMemberView;

/// A member of a team. `email` is left out for those who may not see it.
record TeamMemberJson(
    UUID person,
    String name,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String email,
    String role,
    @JsonProperty("joined_at") Instant joinedAt) {

  static TeamMemberJson of(TeamMemberView view) {
    return new TeamMemberJson(
        view.person(), view.name(), view.email(), view.role().text(), view.joinedAt());
  }
}
