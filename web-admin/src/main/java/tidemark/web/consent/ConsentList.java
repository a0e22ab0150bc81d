package tidemark.web.consent;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidemark.consent.Audience;
import tidemark.consent.ConsentView;
import tidemark.consent.Consents;
import tidemark.consent.Topic;
import tidemark.organization.Organizations;
import tidemark.team.Teams;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;

/// Everybody the person could let see something, and whether they do.
@Named
@ViewScoped
public class ConsentList implements Serializable {
  @Inject private transient CurrentCaller caller;
  @Inject private transient Consents consents;
  @Inject private transient Organizations organizations;
  @Inject private transient Teams teams;
  @Inject private transient Texts texts;

  private transient List<Row> rows = List.of();

  /// One organisation or team.
  ///
  /// @param view what the person said to it last
  public record Row(String kind, String name, Audience audience, @Nullable ConsentView view) {
    public boolean isGiven() {
      return view != null && view.counts();
    }

    public UUID place() {
      return audience.asTeam().orElseGet(audience::organization);
    }
  }

  @PostConstruct
  void read() {
    List<ConsentView> said = consents.list(caller.get());
    List<Row> all = new ArrayList<>();
    organizations.list(caller.get()).stream()
        .filter(organization -> organization.kind().equals("company"))
        .map(o -> row("organization", o.name(), new Audience(o.id(), null), said))
        .forEach(all::add);
    teams.list(caller.get()).stream()
        .map(team -> row("team", team.name(), Audience.ofTeam(team.id()), said))
        .forEach(all::add);
    rows = List.copyOf(all);
  }

  public void grant(Row row) {
    consents.grant(caller.get(), row.audience(), Topic.SESSIONS);
    read();
    texts.done("consent.granted", row.name());
  }

  public void withdraw(Row row) {
    if (row.view() != null) {
      consents.withdraw(caller.get(), row.view().id());
    }
    read();
    texts.done("consent.withdrawn", row.name());
  }

  public List<Row> getRows() {
    return rows;
  }

  private static Row row(String kind, String name, Audience audience, List<ConsentView> said) {
    Stream<ConsentView> about =
        said.stream()
            .filter(view -> view.topic() == Topic.SESSIONS && view.audience().equals(audience));
    return new Row(kind, name, audience, about.findFirst().orElse(null));
  }
}
