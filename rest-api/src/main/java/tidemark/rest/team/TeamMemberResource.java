package tidemark.rest.team;

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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.rest.CurrentCaller;
import tidemark.team.TeamRole;
import tidemark.team.member.TeamMembers;

/// The members of a team.
@Path("/api/v1/teams/{id}/members")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TeamMemberResource {
  @Inject private TeamMembers members;
  @Inject private CurrentCaller current;

  record RoleJson(@Nullable String role) {}

  @GET
  public List<TeamMemberJson> list(@PathParam("id") UUID team) {
    return members.list(current.caller(), team).stream().map(TeamMemberJson::of).toList();
  }

  @PATCH
  @Path("{person}")
  public TeamMemberJson appoint(
      @PathParam("id") UUID team, @PathParam("person") UUID person, @Nullable RoleJson body) {
    if (body == null || body.role() == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "'role' is missing.");
    }
    TeamRole role =
        TeamRole.named(body.role())
            .orElseThrow(() -> new Refusal(Reason.VALUE_INVALID, TeamRole.UNKNOWN));
    return TeamMemberJson.of(members.appoint(current.caller(), team, person, role));
  }

  @POST
  @Path("{person}/transfer")
  @Consumes(MediaType.WILDCARD)
  public TeamMemberJson transfer(@PathParam("id") UUID team, @PathParam("person") UUID person) {
    return TeamMemberJson.of(members.transfer(current.caller(), team, person));
  }

  @DELETE
  @Path("{person}")
  @Consumes(MediaType.WILDCARD)
  public void remove(@PathParam("id") UUID team, @PathParam("person") UUID person) {
    members.remove(current.caller(), team, person);
  }
}
