package tidemark.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.consent.Consents;
import tidemark.consent.Topic;
import tidemark.organization.Organizations;
import tidemark.organization.Right;
import tidemark.sighting.Sight;
import tidemark.sighting.Sightings;
import tidemark.sighting.What;

/// The figures of organisations.
@ApplicationScoped
@Transactional
public class Insights {
  private static final Set<Integer> PERIODS = Set.of(7, 30, 90);

  @Inject private Organizations organizations;
  @Inject private Consents consents;
  @Inject private Sightings sightings;
  @Inject private Database database;
  @Inject private Clock clock;

  /// Of so many days until now: 7, 30 or 90.
  @Requires(Scope.ORGANIZATIONS)
  public Insight of(Caller caller, UUID organization, int days) {
    if (!PERIODS.contains(days)) {
      throw Refusal.ofFields(Map.of("days", "7, 30 or 90"));
    }
    Caller inside = organizations.enter(caller, organization, Right.SEE_FIGURES).caller();
    Set<UUID> people = consents.consenting(inside, Topic.SESSIONS);
    Instant until = clock.instant();
    Instant from = until.minus(Duration.ofDays(days));
    var of = new EffortTable.Of(organization, people);
    List<Effort> efforts = database.asInstallation(c -> EffortTable.between(c, of, from, until));
    Map<UUID, Long> rows =
        efforts.stream().collect(Collectors.groupingBy(Effort::person, Collectors.counting()));
    sightings.saw(inside, new Sight(What.INSIGHTS, organization, null, from, until, rows));
    return Insight.of(from, until, people.size(), efforts);
  }
}
