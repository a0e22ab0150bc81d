package tidemark.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Requires;

/// Tells a space's readers what changed.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Feed {
  @Inject private Database database;
  @Inject private Clock clock;
  @Inject private Event<Stirred> stirred;

  /// Something of the caller's own space is new or different.
  @Requires
  public void changed(Caller caller, Kind kind, UUID id) {
    append(caller.space(), entry(caller, kind, id, false));
  }

  /// Something of the caller's own space is gone.
  @Requires
  public void deleted(Caller caller, Kind kind, UUID id) {
    append(caller.space(), entry(caller, kind, id, true));
  }

  /// Something of a space the caller shares with others is new or different.
  @Requires
  public void changedIn(Caller caller, UUID space, Kind kind, UUID id) {
    append(space, entry(caller, kind, id, false));
  }

  /// Something of a space the caller shares with others is gone.
  @Requires
  public void deletedIn(Caller caller, UUID space, Kind kind, UUID id) {
    append(space, entry(caller, kind, id, true));
  }

  private Change entry(Caller caller, Kind kind, UUID id, boolean deleted) {
    return new Change(kind.text(), id, deleted, caller.device(), clock.instant());
  }

  private void append(UUID space, Change change) {
    database.use(connection -> ChangeTable.append(connection, space, change));
    stirred.fire(new Stirred(space, null));
  }
}
