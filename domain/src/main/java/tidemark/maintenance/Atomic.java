package tidemark.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;

/// A transaction around work that a timer started. `@Transactional` does not do there: Payara takes
/// connections into a timer's transaction only when the container or a `UserTransaction` began it.
@ApplicationScoped
class Atomic {
  @Inject private UserTransaction transaction;

  /// All of the work, or none of it.
  void run(Runnable work) {
    try {
      transaction.begin();
      try {
        work.run();
        transaction.commit();
      } finally {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
          transaction.rollback();
        }
      }
    } catch (NotSupportedException
        | SystemException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException e) {
      throw new IllegalStateException(e);
    }
  }
}
