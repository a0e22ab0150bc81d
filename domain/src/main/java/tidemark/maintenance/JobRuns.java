package tidemark.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tidemark.Database;
import tidemark.webhook.delivery.Deliveries;
import tidemark.work.Reviews;

/// One run of a job: lock, work and note, in the transaction of its caller.
@ApplicationScoped
class JobRuns {
  @Inject private Database database;
  @Inject private FollowedPeople people;
  @Inject private FollowedOrganizations organizations;
  @Inject private Reviews reviews;
  @Inject private Deliveries deliveries;
  @Inject private Clock clock;

  /// Nothing happens when another server holds the job, or has just finished it.
  void once(Job job, Instant start) {
    database.asInstallation(connection -> {
      if (!ClusterLock.take(connection, job) || !JobTable.isDue(connection, job, start)) {
        return 0L;
      }
      long rows = work(connection, job, start);
      JobTable.note(connection, new JobTable.Run(job, start, clock.instant(), rows, null));
      return rows;
    });
  }

  /// The work was rolled back; that it failed is not.
  void failed(Job job, Instant start, RuntimeException failure) {
    var run = new JobTable.Run(job, start, clock.instant(), 0, sentence(failure));
    database.asInstallation(connection -> JobTable.note(connection, run));
  }

  private long work(Connection connection, Job job, Instant now) throws SQLException {
    return switch (job) {
      case FORGET_KEYS -> EndedKeyTable.forget(connection, now);
      case FOLLOW_PEOPLE -> people.follow(connection, now);
      case FOLLOW_ORGANIZATIONS -> organizations.follow(connection, now);
      case FORGET_RECORDS -> TombstoneTable.forget(connection, now);
      case ABANDON_REVIEWS -> reviews.abandonOrphans(connection, now);
      case FORGET_DELIVERIES -> deliveries.forget(connection, now);
    };
  }

  private static String sentence(@Nullable Throwable failure) {
    return failure == null ? "" : failure.getClass().getSimpleName();
  }
}
