package tidemark.web.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.organization.OrganizationView;
import tidemark.organization.Organizations;
import tidemark.team.TeamForm;
import tidemark.team.TeamView;
import tidemark.team.Teams;
import tidemark.team.entry.Entrances;
import tidemark.web.CurrentCaller;

/// The teams of the person in front of the page, a form that makes one, and one that joins one.
@Named
@RequestScoped
public class TeamList {
  @Inject private CurrentCaller caller;
  @Inject private Teams teams;
  @Inject private Entrances entrances;
  @Inject private Organizations organizations;

  private @Nullable List<TeamView> rows;
  private @Nullable String name;
  private @Nullable String code;
  private @Nullable UUID organization;

  public void create() throws IOException {
    UUID where = organization == null ? caller.get().organization() : organization;
    show(teams.create(caller.get(), where, TeamForm.named(name == null ? "" : name)));
  }

  public void join() throws IOException {
    show(entrances.join(caller.get(), code == null ? "" : code));
  }

  public List<TeamView> getRows() {
    List<TeamView> known = rows;
    if (known == null) {
      known = teams.list(caller.get());
      rows = known;
    }
    return known;
  }

  /// Where a team can be made.
  public List<OrganizationView> getPlaces() {
    return organizations.list(caller.get());
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = code;
  }

  public String getOrganization() {
    return String.valueOf(organization == null ? caller.get().organization() : organization);
  }

  public void setOrganization(String id) {
    organization = UUID.fromString(id);
  }

  private static void show(TeamView team) throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + "/team/team.xhtml?team=" + team.id());
  }
}
