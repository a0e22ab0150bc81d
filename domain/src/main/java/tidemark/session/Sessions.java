package tidemark.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
import tidemark.seal.Secret;

/// People's sessions with our own tokens.
@ApplicationScoped
@Transactional
public class Sessions {
  private static final String PURPOSE = "refresh-token";
  private static final int SEED = 16;

  /// How long after its end a token still buys the next one: its client may have been asleep.
  private static final Duration GRACE = Duration.ofDays(7);

  @Inject private Database database;
  @Inject private OwnTokens tokens;
  @Inject private Secret secret;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /// A session for somebody who was just recognised.
  @Requires
  public Opened open(Caller caller, Client client) {
    byte[] dice = new byte[SEED];
    new SecureRandom().nextBytes(dice);
    String seed = HexFormat.of().formatHex(dice);
    Instant now = clock.instant();
    var session =
        new SessionTable.Live(
            Ids.next(), caller.person(), caller.organization(), client, seed, 0, now);
    database.use(c -> SessionTable.forget(c, caller.person(), now));
    database.use(c -> SessionTable.insert(c, session, times(session, now)));
    audit.record(caller, Act.SESSION_STARTED, session.id().toString(), client.text());
    return opened(session, caller.request(), true);
  }

  /// All of them, the newest first; ended ones too.
  @Requires(Scope.KEYS)
  public List<SessionView> list(Caller caller) {
    return database.use(c -> SessionTable.ofPerson(c, caller.person(), current(caller)));
  }

  /// Its tokens are refused from the next request on. Ending it again is no error.
  @Requires(Scope.KEYS)
  public SessionView end(Caller caller, UUID id) {
    if (find(caller, id).isEmpty()) {
      throw new Refusal(Reason.SESSION_UNKNOWN);
    }
    revoke(caller, id, "by its owner");
    return find(caller, id).orElseThrow();
  }

  /// Ends the session this request belongs to, if it belongs to one.
  @Requires
  public void leave(Caller caller) {
    @Nullable UUID current = current(caller);
    if (current != null) {
      revoke(caller, current, "logged out");
    }
  }

  /// Whether this text has the form of our own token, whoever wrote it.
  public static boolean isOwn(String credential) {
    return OwnTokens.isOwn(credential);
  }

  /// What this installation states about something it has done, signed by it.
  public String attest(Map<String, Object> claims, Instant now) {
    return tokens.attest(claims, now);
  }

  /// The caller behind a token of a living session, or nobody.
  public Optional<Caller> recognise(String token, String request) {
    Instant now = clock.instant();
    return tokens
        .read(token)
        .filter(said -> said.end().isAfter(now))
        .flatMap(said -> live(said, now))
        .map(session -> caller(session, request));
  }

  /// The next token for one that is about to end, or has just ended, in a living session.
  public Optional<Opened> renew(String token, String request) {
    Instant now = clock.instant();
    return tokens
        .read(token)
        .filter(said -> said.end().plus(GRACE).isAfter(now))
        .flatMap(said -> live(said, now))
        .map(session -> refreshed(session, now, request));
  }

  /// The next pair of tokens for a refresh token. One that was used up long ago ends the session.
  public Optional<Opened> exchange(String refreshToken, String request) {
    return RefreshToken.read(refreshToken).flatMap(shown -> exchange(shown, request));
  }

  private Optional<Opened> exchange(RefreshToken shown, String request) {
    Instant now = clock.instant();
    var found = database.asInstallation(c -> SessionTable.locked(c, shown.session(), now));
    if (found.isEmpty() || !isOurs(shown, found.get())) {
      return Optional.empty();
    }
    SessionTable.Live session = found.get();
    Duration since = Duration.between(session.refreshed(), now);
    return switch (Rotation.of(shown.generation(), session.generation(), since)) {
      case NEXT -> Optional.of(opened(moved(session, now), request, true));
      case AGAIN -> Optional.of(opened(session, request, true));
      case REUSED -> {
        revoke(caller(session, request), session.id(), "an old refresh token was used again");
        yield Optional.empty();
      }
    };
  }

  private boolean isOurs(RefreshToken shown, SessionTable.Live session) {
    String message = RefreshToken.message(session.id(), shown.generation(), session.seed());
    return shown.isProvenBy(secret.mac(PURPOSE, message));
  }

  private SessionTable.Live moved(SessionTable.Live session, Instant now) {
    database.asInstallation(c -> SessionTable.refresh(c, session.id(), 1, times(session, now)));
    return session.next(now);
  }

  private Opened refreshed(SessionTable.Live session, Instant now, String request) {
    database.asInstallation(c -> SessionTable.refresh(c, session.id(), 0, times(session, now)));
    return opened(session, request, false);
  }

  private Opened opened(SessionTable.Live session, String request, boolean withRefresh) {
    return new Opened(
        caller(session, request),
        session.client(),
        tokens.sign(session, clock.instant()),
        withRefresh ? refreshToken(session).text() : null);
  }

  private RefreshToken refreshToken(SessionTable.Live session) {
    String message = RefreshToken.message(session.id(), session.generation(), session.seed());
    return new RefreshToken(session.id(), session.generation(), secret.mac(PURPOSE, message));
  }

  private Optional<SessionTable.Live> live(OwnTokens.Said said, Instant now) {
    return database
        .asInstallation(c -> SessionTable.live(c, said.session(), now))
        .filter(session -> session.person().equals(said.person()));
  }

  private Optional<SessionView> find(Caller caller, UUID id) {
    return list(caller).stream().filter(session -> session.id().equals(id)).findFirst();
  }

  /// The caller is the session's owner, or row security hides it.
  private void revoke(Caller caller, UUID id, String why) {
    // first the entry: it also binds row security, where the caller comes from a refresh token
    audit.record(caller, Act.SESSION_ENDED, id.toString(), why);
    database.use(c -> SessionTable.revoke(c, id, clock.instant()));
  }

  private static Caller caller(SessionTable.Live session, String request) {
    return new Caller(
        session.person(),
        session.organization(),
        Scope.ofAPerson(),
        new Caller.Credential(Caller.Kind.TOKEN, session.id().toString()),
        null,
        request);
  }

  private static SessionTable.Times times(SessionTable.Live session, Instant now) {
    return new SessionTable.Times(now, now.plus(session.client().rest()));
  }

  private static @Nullable UUID current(Caller caller) {
    return caller.credential().kind() == Caller.Kind.TOKEN
        ? UUID.fromString(caller.credential().id())
        : null;
  }
}
