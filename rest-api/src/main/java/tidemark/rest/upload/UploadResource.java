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

/// Events of many buckets in one request, under two of the addresses its clients know.
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UploadResource {
  @Inject private Reception reception;

  @POST
  @Path("api/v1/events")
  @Delivery
  public UploadJson events(@Nullable JsonNode body) {
    return reception.accept(body);
  }

  @POST
  @Path("activities")
  @Delivery
  public UploadJson activities(@Nullable JsonNode body) {
    return reception.accept(body);
  }
}
