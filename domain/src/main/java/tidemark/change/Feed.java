package tidemark.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
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
    append(caller, caller.space(), new Told(kind, id, false));
  }

  /// Something of the caller's own space is gone.
  @Requires
  public void deleted(Caller caller, Kind kind, UUID id) {
    append(caller, caller.space(), new Told(kind, id, true));
  }

  /// Something of a space the caller shares with others is new or different.
  @Requires
  public void changedIn(Caller caller, UUID space, Kind kind, UUID id) {
    append(caller, space, new Told(kind, id, false));
  }

  /// Something of a space the caller shares with others is gone.
  @Requires
  public void deletedIn(Caller caller, UUID space, Kind kind, UUID id) {
    append(caller, space, new Told(kind, id, true));
  }

  /// Something of a space is new or different because the installation did it.
  public long happened(Connection connection, UUID space, Kind kind, UUID id) throws SQLException {
    stirred.fire(new Stirred(space, null));
    Change change = new Change(List.of(new Told(kind, id, false)), null, clock.instant());
    return ChangeTable.append(connection, space, change);
  }

  /// The space's newest number, which nobody else changes until this transaction ends.
  @Requires
  public long hold(Caller caller, UUID space) {
    return database.use(connection -> ChangeTable.hold(connection, space));
  }

  /// As many things as there are, each once, in one statement: they get the numbers up to the one
  /// answered, in their order.
  @Requires
  public long tell(Caller caller, UUID space, List<Told> things) {
    stirred.fire(new Stirred(space, null));
    return database.use(connection ->
        ChangeTable.append(
            connection, space, new Change(things, caller.device(), clock.instant())));
  }

  /// What changed after a number, the oldest first. What it says of the feed's reach is of the same
  /// moment.
  @Requires
  public Stretch read(Caller caller, UUID space, Wanted wanted) {
    return database.use(connection -> EntryTable.read(connection, space, wanted));
  }

  /// Whether all that changed after a number was changed by the caller's device.
  @Requires
  public boolean isOwnSince(Caller caller, UUID space, long after) {
    UUID device = caller.device();
    return device != null
        && database.use(connection -> EntryTable.isOf(connection, space, after, device));
  }

  private void append(Caller caller, UUID space, Told told) {
    tell(caller, space, List.of(told));
  }
}
