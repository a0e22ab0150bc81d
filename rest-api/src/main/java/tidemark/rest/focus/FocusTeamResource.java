package tidemark.rest.focus;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Refusal;
import tidemark.rest.CurrentCaller;
import tidemark.team.Teams;
import tidemark.team.entry.Entrances;

/// The caller's teams, for FocusFlow.
@Path("/api/teams")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FocusTeamResource {
  @Inject private Teams teams;
  @Inject private Entrances entrances;
  @Inject private CurrentCaller current;

  record CodeJson(@JsonProperty("invite_code") @Nullable String code) {}

  @GET
  public List<TeamEntityJson> list() {
    return teams.list(current.caller()).stream().map(TeamEntityJson::of).toList();
  }

  @POST
  public TeamEntityJson create(@Nullable TeamEntityJson body) {
    Caller caller = current.caller();
    return TeamEntityJson.of(
        teams.create(caller, caller.organization(), TeamEntityJson.form(body)));
  }

  @PUT
  @Path("{id}")
  public TeamEntityJson change(@PathParam("id") UUID id, @Nullable TeamEntityJson body) {
    return TeamEntityJson.of(teams.change(current.caller(), id, TeamEntityJson.form(body)));
  }

  @DELETE
  @Path("{id}")
  @Consumes(MediaType.WILDCARD)
  public void delete(@PathParam("id") UUID id) {
    teams.delete(current.caller(), id);
  }

  @GET
  @Path("invite/{code}")
  public TeamEntityJson look(@PathParam("code") String code) {
    return TeamEntityJson.of(entrances.look(current.caller(), code));
  }

  @POST
  @Path("join")
  public TeamEntityJson join(@Nullable CodeJson body) {
    if (body == null || body.code() == null) {
      throw Refusal.ofFields(Map.of("invite_code", "the code of a team"));
    }
    return TeamEntityJson.of(entrances.join(current.caller(), body.code()));
  }
}
