package tidemark.rest.federation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import tidemark.federation.Federation;
import tidemark.rest.CurrentCaller;

/// The domains of an organisation.
@Path("/v1/organizations/{id}/domains")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DomainResource {
  @Inject private Federation federation;
  @Inject private CurrentCaller current;

  record NameJson(@Nullable String name) {}

  @GET
  public List<DomainJson> list(@PathParam("id") UUID organization) {
    return federation.domains(current.caller(), organization).stream().map(DomainJson::of).toList();
  }

  @POST
  public Response add(@PathParam("id") UUID organization, @Nullable NameJson body) {
    if (body == null || body.name() == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "'name' is missing.");
    }
    var domain = federation.addDomain(current.caller(), organization, body.name());
    return Response.status(Response.Status.CREATED).entity(DomainJson.of(domain)).build();
  }

  @DELETE
  @Path("{domain}")
  @Consumes(MediaType.WILDCARD)
  public void remove(@PathParam("id") UUID organization, @PathParam("domain") String domain) {
    federation.removeDomain(current.caller(), organization, domain);
  }
}
