package tidemark.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tidemark.Database;
import tidemark.maintenance.job.Batch;
import tidemark.maintenance.job.Job;
import tidemark.maintenance.job.Jobs;
import tidemark.maintenance.job.Jobs.Ended;

/// Runs a job once in the cluster, batch by batch, and notes how it went.
@ApplicationScoped
class Runs {
  private static final Logger LOG = System.getLogger(Runs.class.getName());
  private static final Batch TAKEN_OVER = new Batch(-1, false);

  @Inject private Jobs jobs;
  @Inject private Chores chores;
  @Inject private Database database;
  @Inject private Clock clock;

  /// Nothing may reach the container: it takes the timer of a method that failed twice away, for
  /// good.
  void run(Job job) {
    Instant start = clock.instant();
    try {
      if (alone(() -> database.asInstallation(c -> jobs.begin(c, job, start)))) {
        boolean capped = batches(job, start);
        end(new Ended(job, start, capped, null));
      }
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The job " + job.text() + " failed", e);
      failed(new Ended(job, start, false, e.getClass().getSimpleName()));
    }
  }

  /// Whether there is something left for the next run.
  private boolean batches(Job job, Instant start) {
    for (int i = 0; i < job.batches(); i++) {
      Batch batch = alone(() -> database.asInstallation(c -> batch(c, job, start)));
      if (!batch.more()) {
        return false;
      }
    }
    return job.batches() > 1;
  }

  private Batch batch(Connection connection, Job job, Instant start) throws SQLException {
    if (!jobs.hold(connection, job, start)) {
      return TAKEN_OVER;
    }
    Batch batch = chores.batch(connection, job, clock.instant());
    jobs.note(connection, job, batch.rows());
    return batch;
  }

  private void end(Ended run) {
    var _ = alone(() -> database.asInstallation(c -> jobs.end(c, run)));
  }

  /// The batch was rolled back; that it failed is not.
  private void failed(Ended run) {
    try {
      end(run);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "That the job " + run.job().text() + " failed could not be noted", e);
    }
  }

  private <T> T alone(Supplier<T> work) {
    AtomicReference<@Nullable T> result = new AtomicReference<>();
    database.atomically(() -> result.set(work.get()));
    @Nullable T done = result.get();
    if (done == null) {
      throw new IllegalStateException("nothing was done");
    }
    return done;
  }
}
