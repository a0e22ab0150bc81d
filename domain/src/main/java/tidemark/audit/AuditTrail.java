package tidemark.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Requires;

/// Remembers acts, for good.
@ApplicationScoped
@Transactional
public class AuditTrail {
  @Inject private Database database;
  @Inject private Clock clock;

  /// In the transaction of the act: they are kept or lost together.
  @Requires
  public void record(Caller caller, Act act, String target, String detail) {
    write(caller, new Entry(act, target, detail));
  }

  /// In a transaction of its own: what was denied is rolled back, that it was denied is not.
  @Requires
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void denied(Caller caller, String target, String detail) {
    write(caller, new Entry(Act.DENIED, target, detail));
  }

  private void write(Caller caller, Entry entry) {
    database.use(connection -> AuditTable.insert(connection, clock.instant(), caller, entry));
  }

  record Entry(Act act, String target, String detail) {}
}
