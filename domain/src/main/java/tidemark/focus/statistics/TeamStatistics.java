package tidemark.focus.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.focus.statistics.TeamFigures.OfMember;
import tidemark.sighting.Sight;
import tidemark.sighting.Sightings;
import tidemark.sighting.What;
import tidemark.team.TeamRight;
import tidemark.team.Teams;

/// The figures of the caller's teams.
@ApplicationScoped
@Transactional
public class TeamStatistics {
  private static final int LONGEST = 365;

  @Inject private Database database;
  @Inject private Teams teams;
  @Inject private Sightings sightings;
  @Inject private Clock clock;

  /// Of sessions that began within this many days.
  @Requires(Scope.TEAMS)
  public TeamFigures of(Caller caller, UUID team, int days) {
    teams.enter(caller, team, TeamRight.SEE);
    if (days < 1 || days > LONGEST) {
      throw new Refusal(Reason.VALUE_INVALID, "'days' is 1 to 365.");
    }
    Instant now = clock.instant();
    Instant since = now.minus(Duration.ofDays(days));
    TeamFigures figures =
        TeamFigures.of(
            since,
            database.use(c -> TallyTable.count(c, team, since)),
            database.use(c -> TallyTable.streaks(c, team, now)));
    Map<UUID, Long> rows =
        figures.members().stream()
            .collect(Collectors.toMap(OfMember::person, member -> seen(member.sessions())));
    sightings.saw(caller, Sight.ofTeam(What.TEAM_STATISTICS, team, since, rows));
    return figures;
  }

  /// How many rows the figures of somebody are made of; one, where that is not shown.
  private static long seen(@Nullable Long sessions) {
    return Objects.requireNonNullElse(sessions, 1L);
  }
}
