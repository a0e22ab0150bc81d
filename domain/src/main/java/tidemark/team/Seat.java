package tidemark.team;

import java.util.UUID;
import tidemark.Caller;

/// What a caller is in a team.
public record Seat(Caller caller, UUID team, TeamRole role) {

  public boolean may(TeamRight right) {
    return right.of(role);
  }
}
