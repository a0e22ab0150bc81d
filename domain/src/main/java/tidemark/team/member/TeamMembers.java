package tidemark.team.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.audit.Act;
import tidemark.audit.AuditTrail;
import tidemark.change.Feed;
import tidemark.change.Kind;
import tidemark.team.Left;
import tidemark.team.Seat;
import tidemark.team.TeamRight;
import tidemark.team.TeamRole;
import tidemark.team.Teams;
import tidemark.team.member.TeamMemberTable.Place;

/// The people of a team.
@ApplicationScoped
@Transactional
public class TeamMembers {
  private static final int LONGEST_REF = 200;

  @Inject private Database database;
  @Inject private Teams teams;
  @Inject private Feed feed;
  @Inject private AuditTrail audit;
  @Inject private Event<Left> leaving;
  @Inject private Clock clock;

  /// All of them, who came first at the top.
  @Requires(Scope.TEAMS)
  public List<TeamMemberView> list(Caller caller, UUID team) {
    Seat seat = teams.enter(caller, team, TeamRight.SEE);
    return database.use(c -> TeamMemberTable.list(c, team, null)).stream()
        .map(member -> shown(seat, member))
        .toList();
  }

  @Requires(Scope.TEAMS)
  public TeamMemberView get(Caller caller, UUID team, UUID person) {
    return shown(teams.enter(caller, team, TeamRight.SEE), member(team, person));
  }

  /// The membership with this id, in any of the caller's teams.
  @Requires(Scope.TEAMS)
  public TeamMemberView find(Caller caller, UUID membership) {
    Place place =
        database
            .use(c -> TeamMemberTable.place(c, membership))
            .orElseThrow(() -> new Refusal(Reason.TEAM_MEMBER_UNKNOWN));
    return get(caller, place.team(), place.person());
  }

  /// The caller's own membership, under the name their client gives it; the first one stays.
  @Requires(Scope.TEAMS)
  public TeamMemberView name(Caller caller, UUID team, String ref) {
    if (ref.isBlank() || ref.length() > LONGEST_REF) {
      throw Refusal.ofFields(Map.of("local_id", "1 to 200 characters"));
    }
    teams.enter(caller, team, TeamRight.SEE);
    var place = new Place(team, caller.person());
    database.asInstallation(c -> TeamMemberTable.name(c, place, ref));
    return get(caller, team, caller.person());
  }

  @Requires(Scope.TEAMS)
  public TeamMemberView appoint(Caller caller, UUID team, UUID person, TeamRole role) {
    teams.hold(caller, team, TeamRight.CHANGE_ROLES);
    TeamMemberView member = member(team, person);
    if (member.role() == TeamRole.OWNER && role != TeamRole.OWNER) {
      requireOwnerBeside(member);
    }
    make(caller, member, role);
    return get(caller, team, person);
  }

  /// Somebody else becomes the owner, and the caller helps them on.
  @Requires(Scope.TEAMS)
  public TeamMemberView transfer(Caller caller, UUID team, UUID person) {
    teams.hold(caller, team, TeamRight.TRANSFER);
    TeamMemberView successor = member(team, person);
    if (!person.equals(caller.person())) {
      make(caller, successor, TeamRole.OWNER);
      make(caller, member(team, caller.person()), TeamRole.ADMIN);
    }
    return get(caller, team, person);
  }

  /// Ends a membership: the caller's own, or somebody else's, who does not come back by the code
  /// they know.
  @Requires(Scope.TEAMS)
  public void remove(Caller caller, UUID team, UUID person) {
    boolean isLeaving = caller.person().equals(person);
    Seat seat = teams.hold(caller, team, isLeaving ? TeamRight.LEAVE : TeamRight.REMOVE_MEMBERS);
    TeamMemberView member = member(team, person);
    if (!isLeaving && member.role() != TeamRole.MEMBER && !seat.may(TeamRight.REMOVE_LEADERS)) {
      throw new Refusal(Reason.NOT_ALLOWED);
    }
    if (isLeaving && others(member).members() == 0) {
      teams.delete(caller, team);
      return;
    }
    if (member.role() == TeamRole.OWNER) {
      requireOwnerBeside(member);
    }
    if (!isLeaving) {
      teams.renewCode(caller, team);
    }
    leaving.fire(new Left(caller, team, person));
    feed.deletedIn(caller, team, Kind.TEAM_MEMBER, member.id());
    audit.record(
        caller,
        isLeaving ? Act.TEAM_LEFT : Act.TEAM_MEMBER_REMOVED,
        team.toString(),
        person.toString());
    // last, because row security lets nobody tell a team they do not belong to
    database.asInstallation(c -> TeamMemberTable.remove(c, new Place(team, person)));
  }

  private void make(Caller caller, TeamMemberView member, TeamRole role) {
    if (member.role() != role) {
      var place = new Place(member.team(), member.person());
      database.asInstallation(c -> TeamMemberTable.appoint(c, place, role, clock.instant()));
      feed.changedIn(caller, member.team(), Kind.TEAM_MEMBER, member.id());
      audit.record(
          caller,
          Act.TEAM_ROLE_CHANGED,
          member.team().toString(),
          member.person() + ": " + member.role().text() + " to " + role.text());
    }
  }

  private void requireOwnerBeside(TeamMemberView member) {
    if (others(member).owners() == 0) {
      throw new Refusal(Reason.TEAM_OWNER_NEEDED);
    }
  }

  private TeamMemberTable.Others others(TeamMemberView member) {
    return database.use(c -> TeamMemberTable.others(c, member.team(), member.person()));
  }

  private TeamMemberView member(UUID team, UUID person) {
    return database.use(c -> TeamMemberTable.list(c, team, person)).stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.TEAM_MEMBER_UNKNOWN));
  }

  private static TeamMemberView shown(Seat seat, TeamMemberView member) {
    if (member.person().equals(seat.caller().person())) {
      return member;
    }
    return seat.may(TeamRight.SEE_ADDRESSES) ? member.withoutRef() : member.withoutAddress();
  }
}
