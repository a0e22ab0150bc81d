package tidemark.rest.focus;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.focus.Shares;
import tidemark.rest.CurrentCaller;

/// Sessions shared with the caller's teams, for FocusFlow.
@Path("/api/shared_sessions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ShareResource {
  @Inject private Shares shares;
  @Inject private TeamNames names;
  @Inject private CurrentCaller current;
  @Inject private Clock clock;

  @GET
  public List<ShareJson> changed(
      @QueryParam("since") @Nullable String since, @QueryParam("team_id") @Nullable String team) {
    Caller caller = current.caller();
    UUID one = team == null || team.isBlank() ? null : names.named(caller, team);
    return shares.changed(caller, one, Since.of(since)).stream().map(ShareJson::of).toList();
  }

  @POST
  public ShareJson share(@Nullable ShareJson body) {
    Caller caller = current.caller();
    ShareJson sent = present(body);
    UUID team = names.named(caller, sent.namedTeam());
    return ShareJson.of(shares.share(caller, team, sent.form(clock.instant())));
  }

  @PUT
  @Path("{id}")
  public ShareJson change(@PathParam("id") UUID id, @Nullable ShareJson body) {
    var figures = present(body).figures(clock.instant());
    return ShareJson.of(shares.change(current.caller(), id, figures));
  }

  @DELETE
  @Path("{id}")
  @Consumes(MediaType.WILDCARD)
  public void withdraw(@PathParam("id") UUID id) {
    shares.withdraw(current.caller(), id);
  }

  private static ShareJson present(@Nullable ShareJson body) {
    if (body == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "it is empty.");
    }
    return body;
  }
}
