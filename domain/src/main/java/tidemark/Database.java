package tidemark;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.resource.ResourceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The connection of the running transaction, and the identity PostgreSQL sees on it.
@ApplicationScoped
public class Database {
  private static final String BIND =
      """
      select set_config('tidemark.person', ?, true), set_config('tidemark.organization', ?, true)
      """;

  /// It cannot be reached, stops, is full, or has chosen this transaction to end a deadlock.
  private static final Pattern AWAY = Pattern.compile("08...|53...|57P..|40001|40P01|55P03");

  private static final String ROLE = "tidemark.role";

  @Resource(lookup = "jdbc/tidemark")
  private DataSource pool;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  @Inject private UserTransaction own;

  private final AtomicInteger lent = new AtomicInteger();
  private final AtomicInteger awaited = new AtomicInteger();

  /// Work on a connection.
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /// Whether a transaction runs: then somebody further out has begun it.
  public boolean isInTransaction() {
    return transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
  }

  /// Runs `work` on the transaction's connection, under the row security of its caller.
  public <T> T use(Work<T> work) {
    try (Connection connection = borrowed()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// How many transactions hold a connection at this moment.
  public int lent() {
    return lent.get();
  }

  /// How many threads wait for a connection at this moment.
  public int awaited() {
    return awaited.get();
  }

  /// Whether PostgreSQL answers within this many seconds.
  public boolean answersWithin(int seconds) {
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(seconds);
    } catch (SQLException _) {
      return false;
    }
  }

  /// Whether something failed because the database could not do it at this moment, and may succeed
  /// at the next try.
  public static boolean isAway(Throwable thrown) {
    return switch (thrown) {
      case SQLException e -> AWAY.matcher(String.valueOf(e.getSQLState())).matches();
      // the pool found no connection
      case ResourceException _ -> true;
      default -> false;
    };
  }

  /// As `use`, in the role that may `COPY` into the event tables. Only after the bucket was found
  /// and locked under row security.
  public <T> T asIngest(Work<T> work) {
    return as("set local role tidemark_ingest", work);
  }

  /// As `use`, in the role that sees every row: for jobs and for finding out who a credential
  /// belongs to.
  public <T> T asInstallation(Work<T> work) {
    return as("set local role tidemark_jobs", work);
  }

  /// All of the work, or none of it, in a thread that no request came in on. `@Transactional` does
  /// not do there: Payara takes connections into a transaction of a timer or of an executor only
  /// when the container or a `UserTransaction` began it.
  public void atomically(Runnable work) {
    atomic(() -> {
      work.run();
      return true;
    });
  }

  /// As `atomically`, for work that has a result.
  public <T> T atomic(Supplier<T> work) {
    try {
      own.begin();
      try {
        T result = work.get();
        own.commit();
        return result;
      } finally {
        if (own.getStatus() != Status.STATUS_NO_TRANSACTION) {
          own.rollback();
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

  /// Tells row security who the rest of the transaction speaks for. Doors call each other: the
  /// second time is free.
  public void bind(Caller caller) {
    Bound wanted = new Bound(caller.person(), caller.organization());
    if (wanted.equals(transactions.getResource(Bound.class))) {
      return;
    }
    use(connection -> {
      try (PreparedStatement bind = connection.prepareStatement(BIND)) {
        bind.setString(1, caller.person().toString());
        bind.setString(2, caller.organization().toString());
        return bind.execute();
      }
    });
    transactions.putResource(Bound.class, wanted);
  }

  private Connection borrowed() throws SQLException {
    awaited.incrementAndGet();
    try {
      Connection connection = pool.getConnection();
      note();
      return connection;
    } finally {
      awaited.decrementAndGet();
    }
  }

  /// A transaction keeps its connection until it ends, however often it is asked for.
  private void note() {
    if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE
        && transactions.getResource(Returned.class) == null) {
      Returned returned = new Returned(lent);
      transactions.registerInterposedSynchronization(returned);
      transactions.putResource(Returned.class, returned);
      lent.incrementAndGet();
    }
  }

  private record Returned(AtomicInteger lent) implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      lent.decrementAndGet();
    }
  }

  private <T> T as(String role, Work<T> work) {
    @Nullable Object outer = transactions.getResource(ROLE);
    return use(connection -> {
      try (Statement statement = connection.createStatement()) {
        statement.execute(role);
        transactions.putResource(ROLE, role);
        T result = work.on(connection);
        // one may stand within another
        statement.execute(outer == null ? "reset role" : outer.toString());
        transactions.putResource(ROLE, outer);
        return result;
      }
    });
  }

  private record Bound(UUID person, UUID organization) {}
}
