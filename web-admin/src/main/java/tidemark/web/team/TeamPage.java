package tidemark.web.team;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.focus.statistics.TeamFigures;
import tidemark.focus.statistics.TeamStatistics;
import tidemark.team.TeamRight;
import tidemark.team.TeamView;
import tidemark.team.Teams;
import tidemark.team.member.TeamMemberView;
import tidemark.team.member.TeamMembers;
import tidemark.web.Asked;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;

/// One team: its code, its members, and what it sees.
@Named
@ViewScoped
public class TeamPage implements Serializable {
  private static final int MONTH = 30;

  @Inject private transient CurrentCaller caller;
  @Inject private transient Teams teams;
  @Inject private transient TeamMembers members;
  @Inject private transient TeamStatistics statistics;
  @Inject private transient Asked asked;
  @Inject private transient Texts texts;

  private @Nullable UUID id;
  private transient @Nullable TeamView view;
  private transient List<TeamMemberView> rows = List.of();
  private transient @Nullable TeamFigures figures;

  @PostConstruct
  void read() {
    UUID team =
        id == null ? asked.id("team").orElseThrow(() -> new Refusal(Reason.TEAM_UNKNOWN)) : id;
    id = team;
    view = teams.get(caller.get(), team);
    rows = members.list(caller.get(), team);
    figures = statistics.of(caller.get(), team, MONTH);
  }

  public void renewCode() {
    teams.renewCode(caller.get(), getView().id());
    read();
    texts.done("team.code.renewed");
  }

  public void remove(TeamMemberView member) throws IOException {
    members.remove(caller.get(), getView().id(), member.person());
    if (isMe(member)) {
      goHome();
    } else {
      read();
      texts.done("team.removed", member.name());
    }
  }

  public void transfer(TeamMemberView member) {
    members.transfer(caller.get(), getView().id(), member.person());
    read();
    texts.done("team.transferred", member.name());
  }

  public void delete() throws IOException {
    teams.delete(caller.get(), getView().id());
    goHome();
  }

  public TeamView getView() {
    return Objects.requireNonNull(view);
  }

  public List<TeamMemberView> getRows() {
    return rows;
  }

  /// What the team sees of the last 30 days.
  public TeamFigures getFigures() {
    return Objects.requireNonNull(figures);
  }

  public boolean isMe(TeamMemberView member) {
    return member.person().equals(caller.get().person());
  }

  /// Whether to offer what needs this right; the doors decide again.
  public boolean may(String right) {
    return getView().role() != null && TeamRight.valueOf(right).of(getView().role());
  }

  private static void goHome() throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + "/team/list.xhtml");
  }
}
