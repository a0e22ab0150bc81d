package tidemark.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import tidemark.Database;

/// Runs a job once in the cluster and notes how it went.
@ApplicationScoped
class Jobs {
  private static final Logger LOG = System.getLogger(Jobs.class.getName());

  @Inject private JobRuns runs;
  @Inject private Database database;
  @Inject private Clock clock;

  void run(Job job) {
    Instant start = clock.instant();
    try {
      database.atomically(() -> runs.once(job, start));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The job " + job.text() + " failed", e);
      note(job, start, e);
    }
  }

  /// Nothing may reach the container: it takes the timer of a method that failed twice away, for
  /// good.
  private void note(Job job, Instant start, RuntimeException failure) {
    try {
      database.atomically(() -> runs.failed(job, start, failure));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "That the job " + job.text() + " failed could not be noted", e);
    }
  }
}
