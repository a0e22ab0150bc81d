package tidemark.team.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;
import tidemark.team.TeamRight;
import tidemark.team.Teams;

/// The caller's own switches in their teams.
@ApplicationScoped
@Transactional
public class TeamSharing {
  @Inject private Database database;
  @Inject private Teams teams;
  @Inject private AuditTrail audit;

  @Requires(Scope.TEAMS)
  public Sharing get(Caller caller, UUID team) {
    teams.enter(caller, team, TeamRight.SHARE);
    return database.use(c -> SharingTable.find(c, team, caller.person()));
  }

  @Requires(Scope.TEAMS)
  public Sharing change(Caller caller, UUID team, SharingChange change) {
    Sharing known = get(caller, team);
    Sharing wanted = change.of(known);
    if (!wanted.equals(known)) {
      database.asInstallation(c -> SharingTable.change(c, team, caller.person(), wanted));
      audit.record(caller, Act.SHARING_CHANGED, team.toString(), wanted.text());
    }
    return wanted;
  }
}
