package tidemark.focus.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.team.TeamRight;
import tidemark.team.Teams;

/// The figures of the caller's teams.
@ApplicationScoped
@Transactional
public class TeamStatistics {
  private static final int LONGEST = 365;

  @Inject private Database database;
  @Inject private Teams teams;
  @Inject private Clock clock;

  /// Of sessions that began within this many days.
  @Requires(Scope.TEAMS)
  public TeamFigures of(Caller caller, UUID team, int days) {
    teams.enter(caller, team, TeamRight.SEE);
    if (days < 1 || days > LONGEST) {
      throw new Refusal(Reason.VALUE_INVALID, "'days' is 1 to 365.");
    }
    Instant since = clock.instant().minus(Duration.ofDays(days));
    return TeamFigures.of(since, database.use(c -> TallyTable.count(c, team, since)));
  }
}
