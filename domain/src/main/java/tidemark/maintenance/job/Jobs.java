package tidemark.maintenance.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;
import tidemark.metric.Metric;
import tidemark.metric.Sampling;
import tidemark.metric.Scrape;

/// The jobs of this installation.
@ApplicationScoped
@Transactional
public class Jobs {
  @Inject private Database database;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /// All of them, in the order of the timetable, also those that have never run.
  @Requires(Scope.OPERATOR)
  public List<JobView> list(Caller caller) {
    Map<Job, JobView> known = database.asInstallation(JobTable::list);
    return Arrays.stream(Job.values())
        .map(job -> known.getOrDefault(job, JobView.unknown(job)))
        .toList();
  }

  /// It runs at the next tick, within half a minute, whenever it would have been due.
  @Requires(Scope.OPERATOR)
  public JobView want(Caller caller, String name) {
    Job job = Job.of(name).orElseThrow(() -> new Refusal(Reason.JOB_UNKNOWN));
    database.asInstallation(c -> JobTable.want(c, job, clock.instant()));
    audit.record(caller, Act.JOB_WANTED, job.text(), "");
    return list(caller).stream()
        .filter(view -> view.name().equals(job.text()))
        .findFirst()
        .orElseThrow();
  }

  /// Begins a run, unless another server has it or it is not due.
  public boolean begin(Connection connection, Job job, Instant start) throws SQLException {
    return ClusterLock.take(connection, job) && JobTable.begin(connection, job, start);
  }

  /// Whether this run is still the one that may do the next batch; it then has the job to itself
  /// until the transaction ends.
  public boolean hold(Connection connection, Job job, Instant start) throws SQLException {
    ClusterLock.await(connection, job);
    return JobTable.touch(connection, new JobTable.Run(job, start), clock.instant());
  }

  /// Notes what a batch has done, in its transaction.
  public int note(Connection connection, Job job, long rows) throws SQLException {
    return JobTable.add(connection, new JobTable.Run(job, clock.instant()), rows);
  }

  /// The run is over.
  public int end(Connection connection, Ended run) throws SQLException {
    return JobTable.end(
        connection,
        new JobTable.Run(run.job(), run.start()),
        clock.instant(),
        new JobTable.Outcome(run.error(), run.capped()));
  }

  void sample(@Observes Sampling sampling) throws SQLException {
    Scrape scrape = sampling.scrape();
    for (JobTable.Past past : JobTable.past(sampling.connection())) {
      String name = past.job().text();
      scrape.is(Metric.JOB_SUCCESS, past.succeededAt(), name);
      scrape.is(Metric.JOB_TIME, past.took(), name);
      scrape.is(Metric.JOB_ROWS, past.rows(), name);
      scrape.is(Metric.JOB_RUNS, past.runs(), name);
      scrape.is(Metric.JOB_FAILURES, past.failures(), name);
    }
  }

  /// A run at its end.
  public record Ended(Job job, Instant start, boolean capped, @Nullable String error) {}
}
