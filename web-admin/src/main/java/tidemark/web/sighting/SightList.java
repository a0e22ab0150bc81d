package tidemark.web.sighting;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Page;
import tidemark.sighting.Chain;
import tidemark.sighting.SightingView;
import tidemark.sighting.Sightings;
import tidemark.team.Teams;
import tidemark.web.Asked;
import tidemark.web.CurrentCaller;
import tidemark.web.organization.CurrentOffice;

/// A page of who saw the person's data, and what checking it came to.
@Named
@ViewScoped
public class SightList implements Serializable {
  private static final int SIZE = 50;

  @Inject private transient CurrentCaller caller;
  @Inject private transient Sightings sightings;
  @Inject private transient Teams teams;
  @Inject private transient Asked asked;
  @Inject private CurrentOffice office;

  private @Nullable Long before;
  private transient Page<SightingView> page = new Page<>(List.of(), null);
  private transient @Nullable Chain chain;
  private transient Map<UUID, String> places = Map.of();

  @PostConstruct
  void read() {
    before = asked.number("before").filter(number -> number > 0).orElse(null);
    page = sightings.list(caller.get(), before, SIZE);
    Map<UUID, String> known = new HashMap<>();
    teams.list(caller.get()).forEach(team -> known.put(team.id(), team.name()));
    office.getCompanies().forEach(company -> known.put(company.id(), company.name()));
    places = known;
  }

  /// Follows the chain of all entries.
  public void check() {
    chain = sightings.check(caller.get());
  }

  /// Where it was seen: the team, or else the organisation, as far as the person knows its name.
  public String place(SightingView sight) {
    UUID place = sight.team() == null ? sight.organization() : sight.team();
    return place == null ? "" : places.getOrDefault(place, "");
  }

  public List<SightingView> getRows() {
    return page.items();
  }

  public @Nullable String getNext() {
    return page.next();
  }

  public boolean isFirst() {
    return before == null;
  }

  /// Null before somebody has checked.
  public @Nullable Chain getChain() {
    return chain;
  }
}
