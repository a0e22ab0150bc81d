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
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.rest.CurrentCaller;
import tidemark.rest.limit.Delivery;
import tidemark.timeline.Appended;
import tidemark.upload.Uploads;

/// Events of many buckets in one request, under the three addresses its clients know.
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UploadResource {
  @Inject private Uploads uploads;
  @Inject private CurrentCaller current;

  @POST
  @Path("api/v1/events")
  @Delivery
  public UploadJson events(@Nullable JsonNode body) {
    return accept(body);
  }

  @POST
  @Path("v1/sync/events")
  @Delivery
  public UploadJson syncEvents(@Nullable JsonNode body) {
    return accept(body);
  }

  @POST
  @Path("activities")
  @Delivery
  public UploadJson activities(@Nullable JsonNode body) {
    return accept(body);
  }

  private UploadJson accept(@Nullable JsonNode body) {
    if (body == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "it is empty.");
    }
    Envelope envelope = Envelope.of(body);
    Appended stored = uploads.accept(current.caller(), envelope.events());
    return new UploadJson(
        true,
        envelope.received(),
        stored.inserted(),
        stored.updated(),
        stored.unchanged(),
        envelope.rejected());
  }
}
