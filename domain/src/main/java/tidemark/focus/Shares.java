package tidemark.focus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Ids;
import tidemark.Page;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.change.Feed;
import tidemark.change.Kind;
import tidemark.change.Told;
import tidemark.consent.Consents;
import tidemark.consent.Topic;
import tidemark.consent.Withdrawn;
import tidemark.sighting.Sight;
import tidemark.sighting.Sightings;
import tidemark.sighting.What;
import tidemark.team.Left;
import tidemark.team.TeamRight;
import tidemark.team.Teams;

/// What people show their teams of their focus.
@ApplicationScoped
@Transactional
public class Shares {
  @Inject private Database database;
  @Inject private Teams teams;
  @Inject private Consents consents;
  @Inject private Sightings sightings;
  @Inject private Feed feed;
  @Inject private Clock clock;

  /// Shows a team a session of the caller's. What is sent again is merged with what is there; what
  /// was withdrawn stays withdrawn.
  @Requires(Scope.TEAMS)
  public Share share(Caller caller, UUID team, ShareForm form) {
    database.use(c -> ShareTable.queue(c, caller.person()));
    teams.enter(caller, team, TeamRight.SHARE);
    if (!database.asInstallation(c -> ShareTable.stay(c, team, caller.person()))) {
      throw new Refusal(Reason.TEAM_UNKNOWN);
    }
    Share share = made(caller, team, form);
    var known = database.use(c -> ShareTable.byLocalId(c, share));
    if (known.isPresent()) {
      return merge(caller, known.get(), share.figures());
    }
    consents.requireFor(caller, team, Topic.SESSIONS);
    // the person's own space before the team's, as everybody does who changes both
    remember(caller, share);
    database.use(c -> ShareTable.insert(c, share, clock.instant()));
    feed.changedIn(caller, team, Kind.SESSION_SHARE, share.id());
    return share;
  }

  /// Merges what a client says now with what is shared.
  @Requires(Scope.TEAMS)
  public Share change(Caller caller, UUID id, Figures figures) {
    database.use(c -> ShareTable.queue(c, caller.person()));
    Share known = own(caller, id);
    if (known.withdrawn()) {
      throw new Refusal(Reason.SHARE_UNKNOWN);
    }
    return merge(caller, known, figures.notAfter(clock.instant()));
  }

  /// The caller does not show it any more. Doing it again is no error.
  @Requires(Scope.TEAMS)
  public void withdraw(Caller caller, UUID id) {
    Share known = own(caller, id);
    takeAway(caller, new ShareTable.Bounds(known.team(), caller.person(), id));
  }

  /// What is shared with one team or all of the caller's and has changed since then, also by the
  /// caller; the oldest change first, a thousand at most.
  @Requires(Scope.TEAMS)
  public List<Share> changed(Caller caller, @Nullable UUID team, Instant since) {
    List<Share> found = database.use(c -> ShareTable.changed(c, team, since));
    sightings.saw(caller, Sight.ofTeam(What.TEAM_CHANGES, team, since, count(found)));
    return found.stream().map(share -> shown(caller, share)).toList();
  }

  /// What is shared with a team, the newest first.
  @Requires(Scope.TEAMS)
  public List<Share> activity(Caller caller, UUID team, int most) {
    teams.enter(caller, team, TeamRight.SEE);
    int size = Math.clamp(most, 1, Page.LARGEST);
    List<Share> found = database.use(c -> ShareTable.activity(c, team, size));
    sightings.saw(caller, Sight.ofTeam(What.TEAM_ACTIVITY, team, null, count(found)));
    return found.stream().map(share -> shown(caller, share)).toList();
  }

  /// What the caller shares, the newest session first. Looking at one's own is no look.
  @Requires(Scope.TEAMS)
  public List<Share> own(Caller caller, int most) {
    int size = Math.clamp(most, 1, Page.LARGEST);
    return database.use(c -> ShareTable.own(c, caller.person(), size));
  }

  void goWithConsent(@Observes Withdrawn withdrawn) {
    if (withdrawn.topic() == Topic.SESSIONS) {
      Caller caller = withdrawn.caller();
      withdrawn
          .audience()
          .asTeam()
          .ifPresent(team -> takeAway(caller, new ShareTable.Bounds(team, caller.person(), null)));
    }
  }

  void goWithMember(@Observes Left left) {
    takeAway(left.caller(), new ShareTable.Bounds(left.team(), left.person(), null));
  }

  private void takeAway(Caller caller, ShareTable.Bounds bounds) {
    // who leads a team removes others from it, whose rows are not theirs to change
    List<Told> gone =
        database.asInstallation(c -> ShareTable.withdraw(c, bounds, clock.instant())).stream()
            .map(id -> new Told(Kind.SESSION_SHARE, id, true))
            .toList();
    if (!gone.isEmpty()) {
      feed.tell(caller, bounds.team(), gone);
    }
  }

  private Share merge(Caller caller, Share known, Figures sent) {
    Figures merged = Merge.decide(known.figures(), sent);
    if (known.withdrawn() || merged.equals(known.figures())) {
      return known;
    }
    var share =
        new Share(
            known.id(),
            known.team(),
            known.person(),
            known.localId(),
            known.session(),
            merged,
            known.sharedAt(),
            false);
    remember(caller, share);
    if (database.use(c -> ShareTable.update(c, share, clock.instant())) == 0) {
      throw new Refusal(Reason.SHARE_UNKNOWN);
    }
    feed.changedIn(caller, share.team(), Kind.SESSION_SHARE, share.id());
    return share;
  }

  /// The session itself, in the person's own space.
  private void remember(Caller caller, Share share) {
    var session = new SessionTable.Session(Ids.next(), share.session(), share.figures());
    if (database.use(c -> SessionTable.insert(c, caller.space(), session, clock.instant()))) {
      feed.changed(caller, Kind.WORK_SESSION, session.id());
      return;
    }
    SessionTable.Session known =
        database.use(c -> SessionTable.find(c, caller.space(), share.session())).orElseThrow();
    Figures merged = Merge.decide(known.figures(), share.figures());
    if (!merged.equals(known.figures())) {
      var newer = new SessionTable.Session(known.id(), known.name(), merged);
      database.use(c -> SessionTable.update(c, caller.space(), newer));
      feed.changed(caller, Kind.WORK_SESSION, known.id());
    }
  }

  private Share own(Caller caller, UUID id) {
    Share known =
        database
            .use(c -> ShareTable.byId(c, id))
            .orElseThrow(() -> new Refusal(Reason.SHARE_UNKNOWN));
    if (!known.person().equals(caller.person())) {
      throw new Refusal(Reason.SHARE_FOREIGN);
    }
    return known;
  }

  private Share made(Caller caller, UUID team, ShareForm form) {
    Instant now = clock.instant();
    Instant shared = form.sharedAt();
    return new Share(
        Ids.next(),
        team,
        caller.person(),
        form.localId(),
        form.session(),
        form.figures().notAfter(now),
        shared == null || shared.isAfter(now) ? now : shared,
        false);
  }

  private static Map<UUID, Long> count(List<Share> shares) {
    return shares.stream().collect(Collectors.groupingBy(Share::person, Collectors.counting()));
  }

  private static Share shown(Caller caller, Share share) {
    return share.person().equals(caller.person())
        ? share
        : new Share(
            share.id(),
            share.team(),
            share.person(),
            null,
            share.session(),
            share.figures(),
            share.sharedAt(),
            false);
  }
}
