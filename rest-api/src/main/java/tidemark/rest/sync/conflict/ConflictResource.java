package tidemark.rest.sync.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import tidemark.rest.CurrentCaller;
import tidemark.sync.conflict.Conflicts;

/// The versions of the caller's records that lost.
@Path("/api/v1/conflicts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConflictResource {
  @Inject private Conflicts conflicts;
  @Inject private CurrentCaller current;

  @GET
  public List<ConflictJson> list() {
    return conflicts.list(current.caller()).stream().map(ConflictJson::of).toList();
  }

  @GET
  @Path("{id}")
  public ComparedJson compare(@PathParam("id") UUID id) {
    return ComparedJson.of(conflicts.compare(current.caller(), id));
  }

  @POST
  @Path("{id}/restore")
  public ComparedJson restore(@PathParam("id") UUID id) {
    return ComparedJson.of(conflicts.restore(current.caller(), id));
  }
}
