package tidemark.team;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidemark.Refusal;

/// What a client says of a team.
///
/// @param code the one it would like the team to have
/// @param ref its own name for the team
/// @param modifiedAt when it was changed there; now, when it does not say
public record TeamForm(
    String name, @Nullable String code, @Nullable String ref, @Nullable Instant modifiedAt) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_REF = 200;

  public TeamForm {
    name = name.strip();
    if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
      throw Refusal.ofFields(Map.of("name", "1 to 100 characters"));
    }
    if (ref != null && (ref.isBlank() || ref.length() > LONGEST_REF)) {
      throw Refusal.ofFields(Map.of("local_id", "1 to 200 characters"));
    }
  }

  public static TeamForm named(String name) {
    return new TeamForm(name, null, null, null);
  }

  /// A clock that is ahead of ours does not win by it.
  Instant modifiedBy(Instant now) {
    return modifiedAt == null || modifiedAt.isAfter(now) ? now : modifiedAt;
  }
}
