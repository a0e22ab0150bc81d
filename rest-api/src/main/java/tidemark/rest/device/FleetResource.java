package tidemark.rest.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.device.fleet.Fleet;
import tidemark.rest.CurrentCaller;
import tidemark.rest.device.FleetJson.PageJson;

/// The devices of an organisation's members.
@Path("/v1/organizations/{id}/devices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class FleetResource {
  @Inject private Fleet fleet;
  @Inject private CurrentCaller current;

  @GET
  public PageJson list(
      @PathParam("id") UUID organization,
      @QueryParam("quiet") @DefaultValue("false") boolean quiet,
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    var cut = new Fleet.Cut(after, quiet, limit);
    return PageJson.of(fleet.list(current.caller(), organization, cut));
  }
}
