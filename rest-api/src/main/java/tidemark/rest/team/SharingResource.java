package tidemark.rest.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.rest.CurrentCaller;
import tidemark.team.sharing.TeamSharing;

/// What the caller lets a team's figures show of them.
@Path("/api/v1/teams/{id}/sharing")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SharingResource {
  @Inject private TeamSharing sharing;
  @Inject private CurrentCaller current;

  @GET
  public SharingJson get(@PathParam("id") UUID team) {
    return SharingJson.of(sharing.get(current.caller(), team));
  }

  @PATCH
  public SharingJson change(@PathParam("id") UUID team, @Nullable SharingJson body) {
    if (body == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "it is empty.");
    }
    return SharingJson.of(sharing.change(current.caller(), team, body.change()));
  }
}
