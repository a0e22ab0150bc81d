package tidemark.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/// The caller's teams.
@ApplicationScoped
@Transactional
public class Teams {
  private static final int MOST_OWNED = 100;
  private static final int TRIES = 5;

  @Inject private Database database;
  @Inject private Feed feed;
  @Inject private AuditTrail audit;
  @Inject private Event<Left> leaving;
  @Inject private Clock clock;

  /// Those the caller belongs to, the one joined last first.
  @Requires(Scope.TEAMS)
  public List<TeamView> list(Caller caller) {
    return database.use(c -> TeamTable.list(c, caller.person(), null));
  }

  @Requires(Scope.TEAMS)
  public TeamView get(Caller caller, UUID id) {
    return database.use(c -> TeamTable.list(c, caller.person(), id)).stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.TEAM_UNKNOWN));
  }

  /// What the caller is in a team, if that has the right.
  @Requires(Scope.TEAMS)
  public Seat enter(Caller caller, UUID id, TeamRight right) {
    TeamRole role = get(caller, id).role();
    if (role == null || !right.of(role)) {
      throw new Refusal(Reason.NOT_ALLOWED);
    }
    return new Seat(caller, id, role);
  }

  /// As `enter`, and nobody else comes, goes or changes a role until the transaction ends. For
  /// people alone: a program with a key decides nothing about people.
  @Requires(Scope.TEAMS)
  public Seat hold(Caller caller, UUID id, TeamRight right) {
    enter(caller, id, right);
    if (caller.credential().kind() == Caller.Kind.KEY) {
      throw new Refusal(Reason.NOT_ALLOWED);
    }
    database.asInstallation(c -> TeamTable.lock(c, id));
    // somebody may have changed it while this one was waiting
    return enter(caller, id, right);
  }

  /// The team that a client names by our id or by its own.
  @Requires(Scope.TEAMS)
  public Optional<UUID> named(Caller caller, String name) {
    return list(caller).stream()
        .filter(team -> team.id().toString().equals(name) || name.equals(team.ref()))
        .map(TeamView::id)
        .findFirst();
  }

  /// A new team, owned by the caller; the one there is, when the client has made it before.
  @Requires(Scope.TEAMS)
  public TeamView create(Caller caller, UUID organization, TeamForm form) {
    requireMembership(caller, organization);
    TeamCode code = wish(form).orElseGet(TeamCode::next);
    for (int i = 0; i < TRIES; i++) {
      Optional<UUID> known =
          database.asInstallation(c -> TeamTable.byRef(c, caller.person(), form.ref()));
      if (known.isPresent()) {
        return merge(caller, get(caller, known.get()), form);
      }
      var made =
          new TeamTable.New(Ids.next(), organization, caller.person(), form, code, clock.instant());
      if (database.asInstallation(c -> TeamTable.insert(c, made))) {
        return founded(caller, made);
      }
      // the code is taken, or another request of this client was faster
      code = TeamCode.next();
    }
    throw new Refusal(Reason.UNAVAILABLE);
  }

  /// The newer name stays.
  @Requires(Scope.TEAMS)
  public TeamView change(Caller caller, UUID id, TeamForm form) {
    enter(caller, id, TeamRight.RENAME);
    return merge(caller, get(caller, id), form);
  }

  /// Another code; the old one is dead.
  @Requires(Scope.TEAMS)
  public TeamView renewCode(Caller caller, UUID id) {
    hold(caller, id, TeamRight.INVITE);
    boolean isRenewed = false;
    for (int i = 0; i < TRIES && !isRenewed; i++) {
      isRenewed = database.asInstallation(c -> TeamTable.renew(c, id, TeamCode.next()));
    }
    if (!isRenewed) {
      throw new Refusal(Reason.UNAVAILABLE);
    }
    tell(caller, Act.TEAM_CODE_RENEWED, id, "");
    return get(caller, id);
  }

  /// Ends it for everybody.
  @Requires(Scope.TEAMS)
  public void delete(Caller caller, UUID id) {
    hold(caller, id, TeamRight.DELETE);
    leaving.fire(new Left(caller, id, null));
    feed.deletedIn(caller, id, Kind.TEAM, id);
    audit.record(caller, Act.TEAM_DELETED, id.toString(), "");
    // last, because row security lets nobody tell a team they do not belong to
    database.asInstallation(c -> TeamTable.end(c, id, clock.instant()));
  }

  private TeamView founded(Caller caller, TeamTable.New made) {
    if (database.use(c -> TeamTable.owned(c, caller.person())) >= MOST_OWNED) {
      throw new Refusal(Reason.LIMIT_REACHED, MOST_OWNED + " teams");
    }
    UUID member = database.asInstallation(c -> TeamTable.found(c, made, Ids.next()));
    tell(caller, Act.TEAM_CREATED, made.id(), made.form().name());
    feed.changedIn(caller, made.id(), Kind.TEAM_MEMBER, member);
    return get(caller, made.id());
  }

  private TeamView merge(Caller caller, TeamView known, TeamForm form) {
    TeamRole role = known.role();
    if (role == null || !TeamRight.RENAME.of(role)) {
      return known;
    }
    Instant modified = form.modifiedBy(clock.instant());
    if (database.asInstallation(c -> TeamTable.rename(c, known.id(), form.name(), modified))) {
      tell(caller, Act.TEAM_CHANGED, known.id(), form.name());
    }
    return get(caller, known.id());
  }

  private void tell(Caller caller, Act act, UUID team, String detail) {
    audit.record(caller, act, team.toString(), detail);
    feed.changedIn(caller, team, Kind.TEAM, team);
  }

  private void requireMembership(Caller caller, UUID organization) {
    boolean isOpen =
        caller.credential().kind() != Caller.Kind.KEY || caller.organization().equals(organization);
    if (!isOpen || !database.use(c -> TeamTable.belongs(c, organization, caller.person()))) {
      throw new Refusal(Reason.ORGANIZATION_UNKNOWN);
    }
  }

  private static Optional<TeamCode> wish(TeamForm form) {
    return Optional.ofNullable(form.code()).flatMap(TeamCode::typed);
  }
}
