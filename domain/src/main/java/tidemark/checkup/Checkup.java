package tidemark.checkup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.File;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.checkup.Finding.What;
import tidemark.checkup.StateTable.State;
import tidemark.directory.Directory;
import tidemark.maintenance.job.JobView;
import tidemark.maintenance.job.Jobs;

/// Looks at everything that can be wrong with this installation.
@ApplicationScoped
@Transactional
public class Checkup {
  private static final Duration SKEW = Duration.ofSeconds(2);
  private static final Duration LATE = Duration.ofHours(1);
  private static final Duration STUCK = Duration.ofDays(1);
  private static final long ROOM = 1L << 30;
  private static final long MEGABYTE = 1L << 20;

  @Inject private Database database;
  @Inject private Directory directory;
  @Inject private Jobs jobs;
  @Inject private Clock clock;

  @Requires(Scope.OPERATOR)
  public List<Finding> look(Caller caller) {
    Instant now = clock.instant();
    State state =
        database.asInstallation(c -> StateTable.read(c, now.minus(LATE), now.minus(STUCK)));
    Duration took = Duration.between(now, clock.instant());
    Duration skew = Duration.between(now, state.now()).abs().minus(took);
    return List.of(
        new Finding(What.DATABASE, true, took.toMillis() + " ms"),
        new Finding(What.CLOCK, skew.compareTo(SKEW) < 0, Math.max(0, skew.toMillis()) + " ms"),
        new Finding(What.MIGRATIONS, state.failed() == 0, "V" + state.version()),
        keycloak(),
        jobs(caller, now),
        new Finding(What.WEBHOOKS, state.late() == 0, String.valueOf(state.late())),
        new Finding(What.ERASURES, state.stuck() == 0, String.valueOf(state.stuck())),
        disk());
  }

  private Finding keycloak() {
    Instant begin = clock.instant();
    try {
      directory.companies(0, 1);
      return new Finding(
          What.KEYCLOAK, true, Duration.between(begin, clock.instant()).toMillis() + " ms");
    } catch (Refusal refusal) {
      return new Finding(What.KEYCLOAK, false, refusal.reason().slug());
    }
  }

  /// Those that failed, and those that are an hour later than they should be.
  private Finding jobs(Caller caller, Instant now) {
    List<JobView> all = jobs.list(caller);
    String wrong =
        all.stream()
            .filter(job -> job.error() != null || isLate(job, now))
            .map(JobView::name)
            .collect(Collectors.joining(", "));
    return new Finding(What.JOBS, wrong.isEmpty(), wrong.isEmpty() ? "" + all.size() : wrong);
  }

  private static boolean isLate(JobView job, Instant now) {
    Instant due = job.nextAt();
    return job.endedAt() != null && due != null && due.plus(LATE).isBefore(now);
  }

  private static Finding disk() {
    long free = new File(System.getProperty("java.io.tmpdir", ".")).getUsableSpace();
    return new Finding(What.DISK, free > ROOM, free / MEGABYTE + " MB");
  }
}
