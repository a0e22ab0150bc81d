package tidemark.rest.bucket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.bucket.BucketOrder;
import tidemark.bucket.Buckets;
import tidemark.json.Json;
import tidemark.rest.Times;
import tidemark.rest.device.CallingDevice;
import tidemark.rest.limit.Delivery;

/// The caller's buckets.
@Path("/api/0/buckets")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BucketResource {
  @Inject private Buckets buckets;
  @Inject private CallingDevice calling;

  @GET
  public Map<String, BucketJson> list() {
    Map<String, BucketJson> byName = new LinkedHashMap<>();
    buckets
        .list(calling.caller())
        .forEach(bucket -> byName.put(bucket.name(), BucketJson.of(bucket)));
    return byName;
  }

  @GET
  @Path("{bucket}")
  public BucketJson find(@PathParam("bucket") String bucket) {
    return BucketJson.of(buckets.find(calling.caller(), bucket));
  }

  @POST
  @Path("{bucket}")
  @Delivery
  public Response create(@PathParam("bucket") String bucket, @Nullable JsonNode body) {
    boolean isNew = buckets.create(calling.caller(), bucket, order(body));
    return isNew ? Response.ok().build() : Response.notModified().build();
  }

  @DELETE
  @Path("{bucket}")
  @Consumes(MediaType.WILDCARD)
  public Response delete(
      @PathParam("bucket") String bucket, @QueryParam("force") @Nullable String force) {
    if (!"1".equals(force)) {
      throw new Refusal(Reason.CONFIRMATION_MISSING);
    }
    buckets.delete(calling.caller(), bucket);
    return Response.ok().build();
  }

  private static BucketOrder order(@Nullable JsonNode body) {
    if (!(body instanceof ObjectNode said)) {
      throw new Refusal(Reason.BODY_UNREADABLE, "a bucket is a JSON object.");
    }
    JsonNode created = said.path("created");
    return new BucketOrder(
        text(said, "type"),
        text(said, "client"),
        text(said, "hostname"),
        created.isTextual() ? Times.instant(created.textValue()) : null,
        said.path("data") instanceof ObjectNode data ? data : Json.object());
  }

  private static String text(ObjectNode said, String member) {
    JsonNode value = said.path(member);
    if (!value.isTextual()) {
      throw new Refusal(Reason.VALUE_INVALID, "A bucket needs the text '" + member + "'.");
    }
    return value.textValue();
  }
}
