package tidemark.rest.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import tidemark.rest.CurrentCaller;
import tidemark.rest.sighting.SightingJson.ChainJson;
import tidemark.rest.sighting.SightingJson.PageJson;
import tidemark.sighting.Sightings;

/// Who saw the caller's data.
@Path("/api/v1/sightings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SightingResource {
  @Inject private Sightings sightings;
  @Inject private CurrentCaller current;

  @GET
  public PageJson list(
      @QueryParam("before") @Nullable Long before,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    return PageJson.of(sightings.list(current.caller(), before, limit));
  }

  @GET
  @Path("verify")
  public ChainJson verify() {
    return ChainJson.of(sightings.check(current.caller()));
  }
}
