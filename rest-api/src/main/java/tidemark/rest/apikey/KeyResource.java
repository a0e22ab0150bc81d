package tidemark.rest.apikey;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.apikey.ApiKeys;
import tidemark.apikey.KeyOrder;
import tidemark.device.Devices;
import tidemark.rest.CurrentCaller;
import tidemark.rest.repeat.Repeatable;

/// The caller's API keys.
@Path("/v1/auth/api-keys")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class KeyResource {
  private static final Duration A_DAY = Duration.ofHours(24);

  @Inject private ApiKeys keys;
  @Inject private Devices devices;
  @Inject private CurrentCaller current;

  /// How long the old text stays good; a day when nobody says.
  record RotationJson(@JsonProperty("overlap_hours") @Nullable Integer overlapHours) {
    Duration overlap() {
      return overlapHours == null ? A_DAY : Duration.ofHours(overlapHours);
    }
  }

  @POST
  @Repeatable
  public Response issue(@Nullable KeyOrderJson body) {
    if (body == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "it is empty.");
    }
    KeyOrder order = body.order();
    if (order.device() != null) {
      devices.calling(current.caller().on(order.device()), Optional.empty());
    }
    var issued = keys.issue(current.caller(), order);
    return Response.status(Response.Status.CREATED)
        .entity(KeyJson.of(issued.view(), issued.text()))
        .build();
  }

  @GET
  public List<KeyJson> list() {
    return keys.list(current.caller()).stream().map(view -> KeyJson.of(view, null)).toList();
  }

  @DELETE
  @Path("{id}")
  @Consumes(MediaType.WILDCARD)
  public KeyJson revoke(@PathParam("id") UUID id) {
    return KeyJson.of(keys.revoke(current.caller(), id), null);
  }

  @POST
  @Path("{id}/rotate")
  public KeyJson rotate(@PathParam("id") UUID id, @Nullable RotationJson body) {
    Duration overlap = body == null ? A_DAY : body.overlap();
    var issued = keys.rotate(current.caller(), id, overlap);
    return KeyJson.of(issued.view(), issued.text());
  }
}
