package tidemark.member;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.organization.Role;

/// A member as another one sees them. `email` is there for those who may see addresses; for whom
/// GitHub vouches is an administrator, whatever their role.
public record MemberView(
    UUID id,
    String name,
    String username,
    @Nullable String email,
    Role role,
    Instant since,
    boolean disabled,
    boolean vouched) {

  MemberView withoutAddress() {
    return new MemberView(id, name, username, null, role, since, disabled, vouched);
  }
}
