package tidemark.rest.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Page;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.member.Members;
import tidemark.organization.Role;
import tidemark.rest.CurrentCaller;

/// The members of an organisation.
@Path("/v1/organizations/{id}/members")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MemberResource {
  @Inject private Members members;
  @Inject private CurrentCaller current;

  record RoleJson(@Nullable String role) {}

  record PageJson(List<MemberJson> members, @Nullable String next) {}

  @GET
  public PageJson list(
      @PathParam("id") UUID organization,
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    Page<MemberJson> page =
        members.list(current.caller(), organization, after, limit).map(MemberJson::of);
    return new PageJson(page.items(), page.next());
  }

  @PATCH
  @Path("{person}")
  public MemberJson appoint(
      @PathParam("id") UUID organization,
      @PathParam("person") UUID person,
      @Nullable RoleJson body) {
    if (body == null || body.role() == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "'role' is missing.");
    }
    Role role =
        Role.named(body.role()).orElseThrow(() -> new Refusal(Reason.VALUE_INVALID, Role.UNKNOWN));
    return MemberJson.of(members.appoint(current.caller(), organization, person, role));
  }

  @DELETE
  @Path("{person}")
  @Consumes(MediaType.WILDCARD)
  public void remove(
      @PathParam("id") UUID organization,
      @PathParam("person") UUID person,
      @QueryParam("confirm") @Nullable String confirmed) {
    members.remove(current.caller(), organization, person, "managed".equals(confirmed));
  }
}
