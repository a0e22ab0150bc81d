package tidemark.rest.focus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Refusal;
import tidemark.rest.CurrentCaller;
import tidemark.team.entry.Entrances;
import tidemark.team.member.TeamMemberView;
import tidemark.team.member.TeamMembers;

/// Memberships, for FocusFlow.
@Path("/api/members")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FocusMemberResource {
  @Inject private TeamMembers members;
  @Inject private Entrances entrances;
  @Inject private CurrentCaller current;

  /// The caller joins a team they have looked at by its code.
  @POST
  public MemberEntityJson join(@Nullable MemberEntityJson body) {
    if (body == null || body.team() == null) {
      throw Refusal.ofFields(Map.of("team_id", "the team to join"));
    }
    Caller caller = current.caller();
    UUID team = entrances.joinOffered(caller, body.team());
    String ref = body.localId();
    return MemberEntityJson.of(
        ref == null ? members.get(caller, team, caller.person()) : members.name(caller, team, ref));
  }

  /// Roles and names are the server's: what stays is what was there.
  @PUT
  @Path("{id}")
  public MemberEntityJson change(@PathParam("id") UUID id, @Nullable MemberEntityJson body) {
    return MemberEntityJson.of(members.find(current.caller(), id));
  }

  @DELETE
  @Path("{id}")
  @Consumes(MediaType.WILDCARD)
  public void remove(@PathParam("id") UUID id) {
    Caller caller = current.caller();
    TeamMemberView member = members.find(caller, id);
    members.remove(caller, member.team(), member.person());
  }
}
