package tidemark.team.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Ids;
import tidemark.Page;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;
import tidemark.change.Feed;
import tidemark.change.Kind;
import tidemark.limit.Limits;
import tidemark.team.TeamCode;
import tidemark.team.TeamView;
import tidemark.team.Teams;

/// The ways into a team.
@ApplicationScoped
@Transactional
public class Entrances {
  private static final Duration OPEN = Duration.ofHours(1);

  @Inject private Database database;
  @Inject private Teams teams;
  @Inject private Feed feed;
  @Inject private AuditTrail audit;
  @Inject private Limits limits;
  @Inject private Clock clock;

  /// The team behind a code, which is open to the caller from here on for an hour.
  @Requires(Scope.TEAMS)
  public TeamView look(Caller caller, String code) {
    EntryTable.Found found = find(caller, code);
    if (!found.isMeant()) {
      throw new Refusal(Reason.TEAM_CODE_UNKNOWN);
    }
    Instant now = clock.instant();
    var newcomer = newcomer(caller, found.team());
    database.asInstallation(c -> EntryTable.offer(c, newcomer, now, now.plus(OPEN)));
    return own(caller, found.team().id()).orElse(found.team());
  }

  /// The caller becomes a member by the code.
  @Requires(Scope.TEAMS)
  public TeamView join(Caller caller, String code) {
    requirePerson(caller);
    EntryTable.Found found = find(caller, code);
    if (!found.isMeant()) {
      throw new Refusal(Reason.TEAM_ELSEWHERE);
    }
    enter(caller, found.team());
    return teams.get(caller, found.team().id());
  }

  /// The caller becomes a member of a team they have looked at, named by its id or as its creator's
  /// client does; which team that is.
  @Requires(Scope.TEAMS)
  public UUID joinOffered(Caller caller, String team) {
    Optional<UUID> own = teams.named(caller, team);
    if (own.isPresent()) {
      return own.get();
    }
    requirePerson(caller);
    String code =
        database
            .asInstallation(c -> EntryTable.offered(c, caller.person(), team, clock.instant()))
            .orElseThrow(() -> new Refusal(Reason.TEAM_FOREIGN));
    return join(caller, code).id();
  }

  private void enter(Caller caller, TeamView team) {
    int members =
        database
            .asInstallation(c -> EntryTable.lock(c, team))
            .orElseThrow(() -> new Refusal(Reason.TEAM_CODE_UNKNOWN));
    if (members >= Page.LARGEST && own(caller, team.id()).isEmpty()) {
      throw new Refusal(Reason.LIMIT_REACHED, Page.LARGEST + " members");
    }
    var newcomer = newcomer(caller, team);
    if (database.asInstallation(c -> EntryTable.join(c, newcomer, clock.instant()))) {
      feed.changedIn(caller, team.id(), Kind.TEAM_MEMBER, newcomer.id());
      // not by its name: an entry outlives whoever gave it
      audit.record(caller, Act.TEAM_JOINED, team.id().toString(), "");
    }
  }

  /// Whoever knows a code that is good has not guessed.
  private EntryTable.Found find(Caller caller, String typed) {
    TeamCode code = TeamCode.typed(typed).orElseThrow(() -> new Refusal(Reason.TEAM_CODE_UNKNOWN));
    Optional<TeamView> own =
        teams.list(caller).stream().filter(team -> team.code().equals(code.text())).findFirst();
    if (own.isPresent()) {
      return new EntryTable.Found(own.get(), true);
    }
    String guesser = "team:" + caller.person();
    Duration wait = limits.guess(guesser, guesser);
    if (!wait.isZero()) {
      throw new Refusal(Reason.TOO_MANY_REQUESTS, Long.toString(wait.toSeconds() + 1));
    }
    EntryTable.Found found =
        database
            .asInstallation(c -> EntryTable.byCode(c, caller.person(), code))
            .orElseThrow(() -> new Refusal(Reason.TEAM_CODE_UNKNOWN));
    limits.guessedRight(guesser, guesser);
    return found;
  }

  private Optional<TeamView> own(Caller caller, UUID team) {
    return teams.list(caller).stream().filter(known -> known.id().equals(team)).findFirst();
  }

  private static EntryTable.Newcomer newcomer(Caller caller, TeamView team) {
    return new EntryTable.Newcomer(team.id(), caller.person(), Ids.next());
  }

  private static void requirePerson(Caller caller) {
    if (caller.credential().kind() == Caller.Kind.KEY) {
      throw new Refusal(Reason.NOT_ALLOWED);
    }
  }
}
