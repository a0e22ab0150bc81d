package tidemark.device;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.apikey.ApiKeys;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;
import tidemark.change.Feed;
import tidemark.change.Kind;

/// A person's devices.
@ApplicationScoped
@Transactional
public class Devices {
  private static final int LONGEST = 255;
  private static final int MOST_HEARD = 100_000;

  @Inject private EntityManager entities;
  @Inject private Database database;
  @Inject private ApiKeys keys;
  @Inject private Feed feed;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /// Devices whose sign of life was noted a moment ago.
  private final Cache<UUID, Boolean> heard =
      Caffeine.newBuilder().expireAfterWrite(DeviceTable.BLUR).maximumSize(MOST_HEARD).build();

  /// The device with this id, new or known.
  @Requires(Scope.DEVICES)
  public DeviceView register(Caller caller, Registration registration) {
    return take(caller, registration);
  }

  /// The device of a client that tells no more than the host it runs on.
  @Requires(Scope.EVENTS_WRITE)
  public DeviceView onHost(Caller caller, String hostname) {
    return take(caller, new Registration(hostname, hostname));
  }

  /// The device of a client that syncs and names it by no more than an id.
  @Requires(Scope.SYNC)
  public DeviceView syncing(Caller caller, UUID deviceId) {
    return find(caller, "d.externalId = :what", deviceId.toString())
        .map(Device::view)
        .orElseGet(() -> take(caller, new Registration(deviceId.toString(), deviceId.toString())));
  }

  /// All of them, the oldest first.
  @Requires(Scope.DEVICES)
  public List<DeviceView> list(Caller caller) {
    return entities
        .createQuery(
            "select d from Device d where d.key.space = :space order by d.createdAt, d.key.id",
            Device.class)
        .setParameter("space", caller.space())
        .getResultStream()
        .map(Device::view)
        .toList();
  }

  @Requires(Scope.DEVICES)
  public DeviceView rename(Caller caller, UUID id, String name) {
    check(name.strip(), "name");
    Device device = device(caller, id);
    device.rename(name.strip());
    feed.changed(caller, Kind.DEVICE, id);
    audit.record(caller, Act.DEVICE_RENAMED, id.toString(), name.strip());
    return device.view();
  }

  /// The device's keys die with it; what it recorded stays.
  @Requires({Scope.DEVICES, Scope.KEYS})
  public DeviceView revoke(Caller caller, UUID id) {
    Device device = device(caller, id);
    if (device.revoke(clock.instant())) {
      feed.changed(caller, Kind.DEVICE, id);
      keys.revokeThoseOf(caller, id);
      audit.record(caller, Act.DEVICE_REVOKED, id.toString(), device.view().hostname());
    }
    return device.view();
  }

  /// The device a request speaks for: named by its client, else the one its key is bound to.
  @Requires
  public Optional<DeviceView> calling(Caller caller, Optional<String> named) {
    return named
        .flatMap(name -> find(caller, "d.externalId = :what", name))
        .or(() -> Optional.ofNullable(caller.device()).map(id -> device(caller, id)))
        .map(Device::view);
  }

  /// The device with this host name, if there is one.
  @Requires
  public Optional<DeviceView> withHostname(Caller caller, String hostname) {
    return find(caller, "d.hostname = :what and d.revokedAt is null", hostname).map(Device::view);
  }

  /// Something arrived from the caller's device, if it has one. Written once a minute at most.
  @Requires
  public void heard(Caller caller) {
    UUID id = caller.device();
    if (id != null && heard.asMap().putIfAbsent(id, true) == null) {
      database.use(c -> DeviceTable.heard(c, caller.space(), id, clock.instant()));
    }
  }

  /// Whether it is known already that the caller's device is alive, if it has one. Asks nobody.
  @Requires
  @Transactional(Transactional.TxType.SUPPORTS)
  public boolean isHeard(Caller caller) {
    UUID id = caller.device();
    return id == null || heard.getIfPresent(id) != null;
  }

  /// Something arrived from it.
  @Requires
  public void heardFrom(Caller caller, UUID id) {
    device(caller, id).seen(clock.instant());
  }

  private DeviceView take(Caller caller, Registration registration) {
    check(registration.deviceId(), "device_id");
    check(registration.hostname(), "hostname");
    var registered =
        database.use(c -> DeviceTable.register(c, caller, registration, clock.instant()));
    if (registered.isNew()) {
      feed.changed(caller, Kind.DEVICE, registered.id());
      audit.record(
          caller, Act.DEVICE_REGISTERED, registered.id().toString(), registration.hostname());
    }
    Device device = device(caller, registered.id());
    entities.refresh(device);
    return device.view();
  }

  private Optional<Device> find(Caller caller, String condition, String what) {
    return entities
        .createQuery(
            "select d from Device d where d.key.space = :space and "
                + condition
                + " order by d.createdAt",
            Device.class)
        .setParameter("space", caller.space())
        .setParameter("what", what)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private Device device(Caller caller, UUID id) {
    Device device = entities.find(Device.class, new Device.Key(caller.space(), id));
    if (device == null) {
      throw new Refusal(Reason.DEVICE_UNKNOWN);
    }
    return device;
  }

  private static void check(String value, String member) {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new Refusal(
          Reason.VALUE_INVALID, "'" + member + "' needs 1 to " + LONGEST + " characters.");
    }
  }
}
