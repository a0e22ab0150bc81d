package tidemark.consent;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;

/// Who may see it: an organisation, or a team.
public record Audience(@Nullable UUID organization, @Nullable UUID team) {
  public Audience {
    if ((organization == null) == (team == null)) {
      throw new Refusal(Reason.VALUE_INVALID, "Name either an 'organization' or a 'team'.");
    }
  }

  public static Audience ofTeam(UUID team) {
    return new Audience(null, team);
  }

  public Optional<UUID> asTeam() {
    return Optional.ofNullable(team);
  }

  String text() {
    return team == null ? "organization " + organization : "team " + team;
  }

  /// The refusal of somebody who does not belong to it.
  Refusal unknown() {
    return new Refusal(team == null ? Reason.ORGANIZATION_UNKNOWN : Reason.TEAM_UNKNOWN);
  }
}
