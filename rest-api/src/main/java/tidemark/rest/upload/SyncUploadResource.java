package tidemark.rest.upload;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import tidemark.rest.limit.Delivery;

/// The third address, in a class of its own: `/v1/sync` is another resource, and JAX-RS looks for a
/// route in the class with the longest path alone.
@Path("/v1/sync/events")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SyncUploadResource {
  @Inject private Reception reception;

  @POST
  @Delivery
  public UploadJson syncEvents(@Nullable JsonNode body) {
    return reception.accept(body);
  }
}
