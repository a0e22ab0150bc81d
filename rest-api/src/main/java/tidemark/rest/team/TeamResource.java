package tidemark.rest.team;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.rest.CurrentCaller;
import tidemark.rest.repeat.Repeatable;
import tidemark.team.TeamForm;
import tidemark.team.Teams;
import tidemark.team.entry.Entrances;

/// The caller's teams.
@Path("/api/v1/teams")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TeamResource {
  @Inject private Teams teams;
  @Inject private Entrances entrances;
  @Inject private CurrentCaller current;

  record OrderJson(@Nullable String name, @Nullable UUID organization) {}

  record CodeJson(@JsonProperty("invite_code") @Nullable String code) {}

  @GET
  public List<TeamJson> list() {
    return teams.list(current.caller()).stream().map(TeamJson::of).toList();
  }

  @POST
  @Repeatable
  public Response create(@Nullable OrderJson body) {
    Caller caller = current.caller();
    TeamForm form = form(body);
    UUID organization = body == null ? null : body.organization();
    var made =
        teams.create(caller, Objects.requireNonNullElse(organization, caller.organization()), form);
    return Response.status(Response.Status.CREATED).entity(TeamJson.of(made)).build();
  }

  @GET
  @Path("{id}")
  public TeamJson get(@PathParam("id") UUID id) {
    return TeamJson.of(teams.get(current.caller(), id));
  }

  @PATCH
  @Path("{id}")
  public TeamJson rename(@PathParam("id") UUID id, @Nullable OrderJson body) {
    return TeamJson.of(teams.change(current.caller(), id, form(body)));
  }

  @DELETE
  @Path("{id}")
  @Consumes(MediaType.WILDCARD)
  public void delete(@PathParam("id") UUID id) {
    teams.delete(current.caller(), id);
  }

  @POST
  @Path("{id}/invite-code")
  @Consumes(MediaType.WILDCARD)
  public TeamJson renewCode(@PathParam("id") UUID id) {
    return TeamJson.of(teams.renewCode(current.caller(), id));
  }

  @POST
  @Path("join")
  public TeamJson join(@Nullable CodeJson body) {
    if (body == null || body.code() == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "'invite_code' is missing.");
    }
    return TeamJson.of(entrances.join(current.caller(), body.code()));
  }

  private static TeamForm form(@Nullable OrderJson body) {
    if (body == null || body.name() == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "'name' is missing.");
    }
    return TeamForm.named(body.name());
  }
}
