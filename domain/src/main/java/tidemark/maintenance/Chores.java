package tidemark.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;
import tidemark.audit.AuditTrail.Happening;
import tidemark.erasure.Erasures;
import tidemark.fault.Faults;
import tidemark.github.GitHubLinks;
import tidemark.maintenance.EndingKeyTable.Warned;
import tidemark.maintenance.job.Batch;
import tidemark.maintenance.job.Job;
import tidemark.retention.Retention;
import tidemark.webhook.delivery.Deliveries;
import tidemark.work.Reviews;

/// What each job does in one batch.
@ApplicationScoped
class Chores {
  private static final int REVIEWS = 1_000;

  @Inject private FollowedPeople people;
  @Inject private FollowedOrganizations organizations;
  @Inject private GitHubLinks gitHub;
  @Inject private Reviews reviews;
  @Inject private Retention retention;
  @Inject private Erasures erasures;
  @Inject private Deliveries deliveries;
  @Inject private Faults faults;
  @Inject private AuditTrail audit;

  Batch batch(Connection connection, Job job, Instant now) throws SQLException {
    return switch (job) {
      case FORGET_KEYS -> EndedKeyTable.forget(connection, now);
      case WARN_OF_KEYS -> warnOfKeys(connection, now);
      case FOLLOW_PEOPLE -> Batch.all(people.follow(connection, now));
      case FOLLOW_ORGANIZATIONS -> Batch.all(organizations.follow(connection, now));
      case FOLLOW_GITHUB -> some(gitHub.follow(connection, now));
      case FORGET_RECORDS -> TombstoneTable.forget(connection, now);
      case ABANDON_REVIEWS -> Batch.of(reviews.abandonOrphans(connection, now), REVIEWS);
      case FORGET_LOGINS -> EndedLoginTable.forget(connection, now);
      case FORGET_FAULTS -> some(faults.forget(connection, now));
      case RETAIN_EVENTS -> some(retention.purge(connection, now));
      case ERASE_PEOPLE -> some(erasures.proceed(connection, now));
      case FORGET_DELIVERIES -> some(deliveries.forget(connection, now));
    };
  }

  private Batch warnOfKeys(Connection connection, Instant now) throws SQLException {
    List<Warned> warned = EndingKeyTable.warn(connection, now);
    for (Warned each : warned) {
      audit.happened(
          connection, new Happening(each.organization(), Act.KEY_ENDING, each.key().toString()));
    }
    return Batch.of(warned.size(), EndingKeyTable.SIZE);
  }

  /// A batch that did something may have left something.
  private static Batch some(long rows) {
    return new Batch(rows, rows > 0);
  }
}
