package tidemark.rest.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.member.Members;
import tidemark.organization.Organizations;
import tidemark.rest.CurrentCaller;
import tidemark.rest.repeat.Repeatable;

/// The caller's organisations.
@Path("/v1/organizations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganizationResource {
  @Inject private Organizations organizations;
  @Inject private Members members;
  @Inject private CurrentCaller current;

  record NameJson(@Nullable String name) {}

  @GET
  public List<OrganizationJson> list() {
    return organizations.list(current.caller()).stream().map(OrganizationJson::of).toList();
  }

  @POST
  @Repeatable
  public Response found(@Nullable NameJson body) {
    var made = members.found(current.caller(), name(body));
    return Response.status(Response.Status.CREATED).entity(OrganizationJson.of(made)).build();
  }

  @GET
  @Path("{id}")
  public OrganizationJson get(@PathParam("id") UUID id) {
    return OrganizationJson.of(organizations.get(current.caller(), id));
  }

  @PATCH
  @Path("{id}")
  public OrganizationJson rename(@PathParam("id") UUID id, @Nullable NameJson body) {
    return OrganizationJson.of(members.rename(current.caller(), id, name(body)));
  }

  private static String name(@Nullable NameJson body) {
    if (body == null || body.name() == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "'name' is missing.");
    }
    return body.name();
  }
}
