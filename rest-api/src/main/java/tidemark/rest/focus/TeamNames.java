package tidemark.rest.focus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.team.TeamView;
import tidemark.team.Teams;

/// Which team a client means.
@ApplicationScoped
public class TeamNames {
  @Inject private Teams teams;

  /// The one named by our id or the client's own.
  UUID named(Caller caller, String name) {
    return teams.named(caller, name).orElseThrow(() -> new Refusal(Reason.TEAM_FOREIGN));
  }

  /// The one named, or without a name the one joined last; empty for who belongs to none.
  Optional<UUID> current(Caller caller, @Nullable String name) {
    return name == null || name.isBlank()
        ? teams.list(caller).stream().findFirst().map(TeamView::id)
        : Optional.of(named(caller, name));
  }
}
