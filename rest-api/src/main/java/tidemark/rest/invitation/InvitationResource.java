package tidemark.rest.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Page;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.invitation.Invitations;
import tidemark.invitation.Invited;
import tidemark.organization.Role;
import tidemark.rest.CurrentCaller;
import tidemark.rest.repeat.Repeatable;

/// The invitations of an organisation.
@Path("/v1/organizations/{id}/invitations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InvitationResource {
  @Inject private Invitations invitations;
  @Inject private CurrentCaller current;

  /// Without a role a plain member is invited, without an address whoever has the code.
  record OrderJson(@Nullable String email, @Nullable String role) {
    Role asked() {
      return role == null
          ? Role.MEMBER
          : Role.named(role).orElseThrow(() -> new Refusal(Reason.VALUE_INVALID, Role.UNKNOWN));
    }
  }

  record PageJson(List<InvitationJson> invitations, @Nullable String next) {}

  @POST
  @Repeatable
  public Response invite(@PathParam("id") UUID organization, @Nullable OrderJson body) {
    OrderJson order = body == null ? new OrderJson(null, null) : body;
    Invited made = invitations.invite(current.caller(), organization, order.email(), order.asked());
    return Response.status(Response.Status.CREATED).entity(InvitationJson.of(made)).build();
  }

  @GET
  public PageJson list(
      @PathParam("id") UUID organization,
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    Page<InvitationJson> page =
        invitations.list(current.caller(), organization, after, limit).map(InvitationJson::of);
    return new PageJson(page.items(), page.next());
  }

  @POST
  @Path("{invitation}/resend")
  @Consumes(MediaType.WILDCARD)
  public InvitationJson renew(
      @PathParam("id") UUID organization, @PathParam("invitation") UUID invitation) {
    Invited renewed = invitations.renew(current.caller(), organization, invitation);
    return InvitationJson.of(renewed);
  }

  @DELETE
  @Path("{invitation}")
  @Consumes(MediaType.WILDCARD)
  public InvitationJson cancel(
      @PathParam("id") UUID organization, @PathParam("invitation") UUID invitation) {
    return InvitationJson.of(invitations.cancel(current.caller(), organization, invitation));
  }
}
