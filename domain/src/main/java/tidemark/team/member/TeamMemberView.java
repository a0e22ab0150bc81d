package tidemark.team.member;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.team.TeamRole;

/// A member as another one sees them.
///
/// @param email for those who may see addresses, and one's own
/// @param ref the name of the member's own client for the membership, for that member alone
public record TeamMemberView(
    UUID id,
    UUID team,
    UUID person,
    String name,
    @Nullable String email,
    TeamRole role,
    @Nullable String ref,
    Instant joinedAt,
    Instant changedAt) {

  TeamMemberView withoutAddress() {
    return new TeamMemberView(id, team, person, name, null, role, null, joinedAt, changedAt);
  }

  TeamMemberView withoutRef() {
    return new TeamMemberView(id, team, person, name, email, role, null, joinedAt, changedAt);
  }
}
