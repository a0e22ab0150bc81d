package tidemark.timeline.range;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Page;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;
import tidemark.bucket.Buckets;
import tidemark.bucket.Place;
import tidemark.timeline.Recorded;

/// Stretches of a bucket's events.
@ApplicationScoped
@Transactional
public class Ranges {
  private static final long MOST = 500_000;
  private static final Duration MONTH = Duration.ofDays(31);

  @Inject private Database database;
  @Inject private Buckets buckets;
  @Inject private AuditTrail audit;

  @Requires(Scope.EVENTS_READ)
  public long count(Caller caller, String bucket, Stretch stretch) {
    Place place = buckets.place(caller, bucket);
    return database.use(c -> RangeTable.count(c, place, stretch));
  }

  /// How many there were.
  @Requires({Scope.EVENTS_READ, Scope.EVENTS_WRITE})
  public long delete(Caller caller, String bucket, Stretch stretch) {
    if (count(caller, bucket, stretch) > MOST) {
      throw new Refusal(Reason.LIMIT_REACHED, MOST + " events at once");
    }
    Place place = buckets.place(caller, bucket);
    long deleted = database.use(c -> RangeTable.delete(c, place, stretch));
    if (deleted > 0) {
      buckets.shrunk(caller, place);
      audit.record(caller, Act.EVENTS_DELETED, place.id().toString(), deleted + " events");
    }
    return deleted;
  }

  /// Events that say this anywhere, the newest first, of the month before a moment.
  @Requires(Scope.EVENTS_READ)
  public List<Recorded> search(Caller caller, String bucket, String text, Instant before) {
    Place place = buckets.place(caller, bucket);
    var wanted =
        new RangeTable.Wanted(text, new Stretch(before.minus(MONTH), before), Page.LARGEST);
    return database.use(c -> RangeTable.search(c, place, wanted));
  }
}
