package tidemark.rest.focus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.focus.Shares;
import tidemark.rest.CurrentCaller;
import tidemark.team.member.TeamMembers;

/// The team a client of FocusFlow works with.
@Path("/api/team")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CurrentTeamResource {
  @Inject private TeamMembers members;
  @Inject private Shares shares;
  @Inject private TeamNames names;
  @Inject private CurrentCaller current;

  @GET
  @Path("members")
  public List<MemberEntityJson> members(@QueryParam("team_id") @Nullable String team) {
    Caller caller = current.caller();
    return ofTeam(team, id -> members.list(caller, id)).stream().map(MemberEntityJson::of).toList();
  }

  @GET
  @Path("activity")
  public List<ShareJson> activity(
      @QueryParam("team_id") @Nullable String team,
      @QueryParam("limit") @DefaultValue("20") int limit) {
    Caller caller = current.caller();
    return ofTeam(team, id -> shares.activity(caller, id, limit)).stream()
        .map(ShareJson::of)
        .toList();
  }

  private <T> List<T> ofTeam(@Nullable String team, Function<UUID, List<T>> list) {
    return names.current(current.caller(), team).map(list).orElseGet(List::of);
  }
}
