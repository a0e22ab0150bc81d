package tidemark.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Page;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;

/// What went wrong in clients.
@ApplicationScoped
@Transactional
public class Faults {
  /// Sorts, not reports.
  private static final int MOST = 5_000;

  private static final int BATCH = 1_000;
  private static final Duration KEPT = Duration.ofDays(90);

  @Inject private Database database;
  @Inject private Clock clock;

  /// Takes a report of a client's, whoever uses it.
  @Requires
  public void tell(Caller caller, Report report) {
    Scrubbed told = Scrubbed.of(report);
    database.asInstallation(c -> FaultTable.tell(c, told, clock.instant(), MOST));
  }

  /// Sorts of faults, the newest first.
  ///
  /// @param open or else those that are resolved
  @Requires(Scope.OPERATOR)
  public Page<FaultView> list(Caller caller, boolean open, @Nullable UUID after, int most) {
    int size = Math.clamp(most, 1, Page.LARGEST);
    var cut = new FaultTable.Cut(open, after, size + 1);
    List<FaultView> found = database.asInstallation(c -> FaultTable.list(c, cut));
    List<FaultView> items = found.stream().limit(size).toList();
    return new Page<>(items, found.size() > size ? items.getLast().id().toString() : null);
  }

  /// It is done with, until it is told again.
  @Requires(Scope.OPERATOR)
  public FaultView resolve(Caller caller, UUID id) {
    return database.asInstallation(c -> FaultTable.resolve(c, id, clock.instant())).stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.FAULT_UNKNOWN));
  }

  /// What nobody has told of for a quarter of a year; how many.
  public long forget(Connection connection, Instant now) throws SQLException {
    return FaultTable.forget(connection, now.minus(KEPT), BATCH);
  }
}
