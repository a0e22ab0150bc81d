package tidemark.web.organization;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.Page;
import tidemark.insight.Insight;
import tidemark.insight.Insights;
import tidemark.invitation.Invitations;
import tidemark.member.Members;
import tidemark.team.Teams;
import tidemark.web.CurrentCaller;

/// The first page of an organisation: how many, what is open, what happened lately.
@Named
@RequestScoped
public class Overview {
  private static final int MONTH = 30;

  @Inject private CurrentCaller caller;
  @Inject private CurrentOffice office;
  @Inject private Members members;
  @Inject private Invitations invitations;
  @Inject private Insights insights;
  @Inject private Teams teams;

  private int people;
  private boolean many;
  private long open;
  private long shared;
  private @Nullable Insight figures;

  @PostConstruct
  void read() {
    var first = members.list(caller.get(), office.getId(), null, Page.LARGEST);
    people = first.items().size();
    many = first.next() != null;
    shared =
        teams.list(caller.get()).stream()
            .filter(team -> team.organization().equals(office.getId()))
            .count();
    if (office.may("INVITE")) {
      open =
          invitations.list(caller.get(), office.getId(), null, Page.LARGEST).items().stream()
              .filter(invitation -> invitation.state().equals("open"))
              .count();
    }
    if (office.may("SEE_FIGURES")) {
      figures = insights.of(caller.get(), office.getId(), MONTH);
    }
  }

  /// The person takes themselves out.
  public void leave() throws IOException {
    members.remove(caller.get(), office.getId(), caller.get().person(), false);
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + "/");
  }

  public String getPeople() {
    return people + (many ? "+" : "");
  }

  public long getOpen() {
    return open;
  }

  /// The teams of this organisation that the person belongs to.
  public long getShared() {
    return shared;
  }

  public @Nullable Insight getFigures() {
    return figures;
  }

  /// What a young organisation still lacks, as keys of sentences.
  public List<String> getSteps() {
    return people < 2 && office.may("INVITE") && open == 0 ? List.of("invite") : List.of();
  }
}
