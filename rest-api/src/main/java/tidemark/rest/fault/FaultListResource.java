package tidemark.rest.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.fault.Faults;
import tidemark.rest.CurrentCaller;
import tidemark.rest.fault.FaultJson.PageJson;

/// What clients told, for whoever hosts the installation.
@Path("/v1/operator/error-reports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class FaultListResource {
  @Inject private Faults faults;
  @Inject private CurrentCaller current;

  @GET
  public PageJson list(
      @QueryParam("resolved") @DefaultValue("false") boolean resolved,
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    return PageJson.of(faults.list(current.caller(), !resolved, after, limit));
  }

  @POST
  @Path("{id}/resolve")
  public FaultJson resolve(@PathParam("id") UUID id) {
    return FaultJson.of(faults.resolve(current.caller(), id));
  }
}
