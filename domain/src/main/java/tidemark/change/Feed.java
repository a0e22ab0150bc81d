package tidemark.change;

import jakarta.enterprise.context.ApplicationScoped;
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

  /// Something of the caller's own space is new or different.
  @Requires
  public void changed(Caller caller, Kind kind, UUID id) {
    append(caller, kind, id, false);
  }

  /// Something of the caller's own space is gone.
  @Requires
  public void deleted(Caller caller, Kind kind, UUID id) {
    append(caller, kind, id, true);
  }

  private void append(Caller caller, Kind kind, UUID id, boolean deleted) {
    Change change = new Change(kind.text(), id, deleted, caller.device(), clock.instant());
    database.use(connection -> ChangeTable.append(connection, caller.space(), change));
  }
}
