package tidemark.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Requires;

/// Remembers acts, for good.
@ApplicationScoped
@Transactional
public class AuditTrail {
  /// A program that tries for ever says the same for ever.
  private static final int MOST_DENIALS = 30;

  @Inject private Database database;
  @Inject private Clock clock;

  /// How often each credential was denied something in the last minute.
  private final Cache<String, AtomicInteger> denials =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  /// In the transaction of the act: they are kept or lost together.
  @Requires
  public void record(Caller caller, Act act, String target, String detail) {
    write(caller, new Entry(act, target, detail));
  }

  /// In a transaction of its own: what was denied is rolled back, that it was denied is not.
  @Requires
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void denied(Caller caller, String target, String detail) {
    String credential = caller.credential().toString();
    if (denials.get(credential, _ -> new AtomicInteger()).incrementAndGet() <= MOST_DENIALS) {
      write(caller, new Entry(Act.DENIED, target, detail));
    }
  }

  /// What the installation itself did, on the connection of the job that did it.
  public int happened(Connection connection, Happening happening) throws SQLException {
    return AuditTable.insert(connection, clock.instant(), happening);
  }

  /// An act without an actor, in an organisation or in none.
  public record Happening(@Nullable UUID organization, Act act, String target) {}

  private void write(Caller caller, Entry entry) {
    database.use(connection -> AuditTable.insert(connection, clock.instant(), caller, entry));
  }

  record Entry(Act act, String target, String detail) {}
}
