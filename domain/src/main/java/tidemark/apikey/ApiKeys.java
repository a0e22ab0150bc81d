package tidemark.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;

/// A person's API keys.
@ApplicationScoped
@Transactional
public class ApiKeys {
  private static final int LONGEST_NAME = 100;
  private static final int MOST = 500;

  /// The longest time for which two texts of a key are good.
  private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

  @Inject private EntityManager entities;
  @Inject private Database database;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /// A new key. It cannot do what its maker cannot.
  @Requires(Scope.KEYS)
  public IssuedKey issue(Caller caller, KeyOrder order) {
    check(caller, order);
    String text = KeyText.next(order.form());
    ApiKey key = ApiKey.issue(caller, order, text, clock.instant());
    entities.persist(key);
    KeyView view = key.view();
    audit.record(caller, Act.KEY_ISSUED, view.id().toString(), view.prefix());
    return new IssuedKey(view, text);
  }

  /// All of them, the newest first; revoked ones too.
  @Requires(Scope.KEYS)
  public List<KeyView> list(Caller caller) {
    return entities
        .createQuery(
            "select k from ApiKey k where k.person = :person order by k.createdAt desc, k.id",
            ApiKey.class)
        .setParameter("person", caller.person())
        .getResultStream()
        .map(ApiKey::view)
        .toList();
  }

  /// Another text for a key that stays what it is: name, scopes, device and end. The text it had is
  /// good for this much longer, and then as dead as a revoked one.
  @Requires(Scope.KEYS)
  public IssuedKey rotate(Caller caller, UUID id, Duration overlap) {
    if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
      throw new Refusal(
          Reason.VALUE_INVALID,
          "The old key can stay good for 0 to " + LONGEST_OVERLAP.toHours() + " hours.");
    }
    Instant now = clock.instant();
    ApiKey key = find(caller, id);
    // of two rotations at once the second one keeps the text the first one has just made
    entities.refresh(key, LockModeType.PESSIMISTIC_WRITE);
    if (!key.isLive(now)) {
      throw new Refusal(Reason.CONFLICT, "This key has ended. Make a new one.");
    }
    String text = KeyText.next(key.form());
    key.rotate(text, now.plus(overlap), now);
    KeyView view = key.view();
    audit.record(caller, Act.KEY_ROTATED, id.toString(), view.prefix() + ", overlap " + overlap);
    return new IssuedKey(view, text);
  }

  /// The key is refused from the next request on, whichever of its texts is shown. Revoking it
  /// again is no error.
  @Requires(Scope.KEYS)
  public KeyView revoke(Caller caller, UUID id) {
    ApiKey key = find(caller, id);
    if (key.revoke(clock.instant())) {
      audit.record(caller, Act.KEY_REVOKED, id.toString(), key.view().prefix());
    }
    return key.view();
  }

  /// Those of which their owner was warned, the next to end first; none for a program that may not
  /// see keys.
  @Requires
  public List<EndingKey> ending(Caller caller) {
    return caller.may(Scope.KEYS)
        ? database.use(c -> KeyTable.ending(c, caller.person(), clock.instant()))
        : List.of();
  }

  /// In whose name the operator may do something about a key.
  @Requires(Scope.OPERATOR)
  public Caller owner(Caller operator, UUID id) {
    return database
        .asInstallation(c -> KeyTable.owner(c, id))
        .map(owner ->
            new Caller(
                owner.person(),
                owner.organization(),
                Scope.ofAPerson(),
                operator.credential(),
                null,
                operator.request()))
        .orElseThrow(() -> new Refusal(Reason.KEY_UNKNOWN));
  }

  /// The keys bound to a device that its owner revokes.
  @Requires(Scope.KEYS)
  public void revokeThoseOf(Caller caller, UUID device) {
    list(caller).stream()
        .filter(key -> device.equals(key.device()))
        .forEach(key -> revoke(caller, key.id()));
  }

  /// Whether this text has the form of a key, whoever may own it.
  public static boolean isKey(String text) {
    return KeyText.isKey(text);
  }

  /// The caller behind a key, or nobody. One statement: every request asks.
  public Optional<Caller> recognise(String text, String request) {
    if (!KeyText.isWellFormed(text)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    var found = database.use(c -> KeyTable.find(c, KeyText.digest(text), now));
    found
        .filter(KeyTable.Found::isStale)
        .ifPresent(key -> database.asInstallation(c -> KeyTable.used(c, key.id(), now)));
    return found.map(key -> caller(key, request));
  }

  private ApiKey find(Caller caller, UUID id) {
    return entities
        .createQuery("select k from ApiKey k where k.id = :id and k.person = :person", ApiKey.class)
        .setParameter("id", id)
        .setParameter("person", caller.person())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.KEY_UNKNOWN));
  }

  private static Caller caller(KeyTable.Found key, String request) {
    var credential = new Caller.Credential(Caller.Kind.KEY, key.id().toString());
    return new Caller(
        key.person(),
        key.organization(),
        ApiKey.scopes(key.scopes()),
        credential,
        key.device(),
        request);
  }

  private void check(Caller caller, KeyOrder order) {
    if (order.name().isBlank() || order.name().length() > LONGEST_NAME) {
      throw new Refusal(
          Reason.VALUE_INVALID, "Give the key a name of 1 to " + LONGEST_NAME + " characters.");
    }
    if (order.scopes().isEmpty()) {
      throw new Refusal(Reason.VALUE_INVALID, "Give the key at least one scope.");
    }
    order.scopes().stream()
        .filter(scope -> !caller.may(scope))
        .findFirst()
        .ifPresent(scope -> {
          throw new Refusal(Reason.SCOPE_MISSING, scope.text());
        });
    if (order.expiresAt() != null && !order.expiresAt().isAfter(clock.instant())) {
      throw new Refusal(Reason.VALUE_INVALID, "The key's end lies in the past.");
    }
    if (live(caller) >= MOST) {
      throw new Refusal(Reason.LIMIT_REACHED, MOST + " live keys");
    }
  }

  private long live(Caller caller) {
    return entities
        .createQuery(
            "select count(k) from ApiKey k where k.person = :person and k.revokedAt is null",
            Long.class)
        .setParameter("person", caller.person())
        .getSingleResult();
  }
}
