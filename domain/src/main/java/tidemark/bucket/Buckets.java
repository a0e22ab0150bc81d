package tidemark.bucket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Ids;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;
import tidemark.change.Feed;
import tidemark.change.Kind;
import tidemark.change.Stirred;
import tidemark.device.DeviceView;
import tidemark.device.Devices;
import tidemark.json.Json;

/// A person's buckets.
@ApplicationScoped
@Transactional
public class Buckets {
  private static final int LONGEST = 255;
  private static final int SHORT = 8;
  private static final String LOCAL = "!local";

  @Inject private EntityManager entities;
  @Inject private Database database;
  @Inject private Devices devices;
  @Inject private Feed feed;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;
  @Inject private Event<Stirred> stirred;

  /// Makes a bucket; false when the caller's device has it already. Two at once make one.
  @Requires(Scope.EVENTS_WRITE)
  public boolean create(Caller caller, String name, BucketOrder order) {
    check(name);
    var bucket = bucket(caller, name, order);
    boolean isNew = database.use(c -> BucketTable.insert(c, caller, bucket));
    if (!isNew && !database.use(c -> BucketTable.has(c, caller, bucket))) {
      var renamed = bucket.calledInPublic(name + "~" + shortName(bucket.device()));
      isNew = database.use(c -> BucketTable.insert(c, caller, renamed));
    }
    if (isNew) {
      feed.changed(caller, Kind.BUCKET, bucket.id());
    }
    return isNew;
  }

  /// All of them but the copies that other devices keep of them, in the order of their names.
  @Requires(Scope.EVENTS_READ)
  public List<BucketView> list(Caller caller) {
    return entities
        .createQuery(
            "select b from Bucket b where b.key.space = :space and b.replica = false order by b.publicName",
            Bucket.class)
        .setParameter("space", caller.space())
        .getResultStream()
        .map(Bucket::view)
        .toList();
  }

  @Requires(Scope.EVENTS_READ)
  public BucketView find(Caller caller, String name) {
    Place place = place(caller, name);
    return Objects.requireNonNull(
            entities.find(Bucket.class, new Bucket.Key(place.space(), place.id())))
        .view();
  }

  /// The bucket and every event in it. How many events that were.
  @Requires(Scope.EVENTS_WRITE)
  public int delete(Caller caller, String name) {
    Place place = place(caller, name);
    int events =
        database.use(c ->
            BucketTable.lock(c, place.space(), place.id()).isEmpty()
                ? 0
                : BucketTable.delete(c, place));
    feed.deleted(caller, Kind.BUCKET, place.id());
    stirred.fire(new Stirred(place.space(), place.id()));
    audit.record(caller, Act.BUCKET_DELETED, place.id().toString(), events + " events");
    return events;
  }

  /// Where the events of a bucket lie.
  @Requires
  public Place place(Caller caller, String name) {
    return named(caller, name).orElseThrow(() -> new Refusal(Reason.BUCKET_UNKNOWN, name));
  }

  /// As `place`, where no bucket is no mistake.
  @Requires
  public Optional<Place> named(Caller caller, String name) {
    return database.use(c -> BucketTable.find(c, caller, name));
  }

  /// As `place`, and no other writer comes near before the transaction ends.
  @Requires(Scope.EVENTS_WRITE)
  public Place lock(Caller caller, String name) {
    return database
        .use(c -> BucketTable.lock(c, caller, name))
        .orElseThrow(() -> new Refusal(Reason.BUCKET_UNKNOWN, name));
  }

  /// Notes how far a locked bucket reaches now.
  @Requires(Scope.EVENTS_WRITE)
  public void reach(Caller caller, Place place, Extent extent) {
    database.use(c -> BucketTable.advance(c, place, extent, clock.instant()));
    stirred.fire(new Stirred(place.space(), place.id()));
  }

  /// Notes that an event of the bucket is no more.
  @Requires(Scope.EVENTS_WRITE)
  public void shrunk(Caller caller, Place place) {
    database.use(c -> BucketTable.edit(c, place));
    stirred.fire(new Stirred(place.space(), place.id()));
  }

  private BucketTable.NewBucket bucket(Caller caller, String name, BucketOrder order) {
    DeviceView device =
        caller.device() == null ? null : devices.calling(caller, Optional.empty()).orElse(null);
    String hostname = order.hostname().equals(LOCAL) ? hostname(device) : order.hostname();
    if (device == null) {
      device = devices.withHostname(caller, hostname).orElse(null);
    }
    return new BucketTable.NewBucket(
        Ids.next(),
        device == null ? null : device.id(),
        name,
        name,
        order.type(),
        order.client(),
        hostname,
        Json.text(order.data()),
        name.contains("-synced-from-") || order.data().has("$aw.sync.origin"),
        Objects.requireNonNullElseGet(order.created(), clock::instant));
  }

  private static String hostname(@Nullable DeviceView device) {
    return device == null ? "unknown" : device.hostname();
  }

  private static String shortName(@Nullable UUID device) {
    return device == null
        ? "none"
        : device.toString().substring(device.toString().length() - SHORT);
  }

  private static void check(String name) {
    if (name.isBlank()
        || name.length() > LONGEST
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new Refusal(
          Reason.VALUE_INVALID, "A bucket's id needs 1 to " + LONGEST + " printable characters.");
    }
  }
}
