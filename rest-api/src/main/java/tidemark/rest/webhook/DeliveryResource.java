package tidemark.rest.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Page;
import tidemark.rest.CurrentCaller;
import tidemark.webhook.WebhookId;
import tidemark.webhook.delivery.Deliveries;
import tidemark.webhook.delivery.DeliveryView;

/// What was told to a webhook.
@Path("/api/v1/webhooks/{id}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class DeliveryResource {
  @Inject private Deliveries deliveries;
  @Inject private CurrentCaller current;

  record PageJson(List<DeliveryJson> deliveries, @Nullable String next) {}

  @GET
  @Path("deliveries")
  public PageJson list(
      @PathParam("id") UUID id,
      @QueryParam("organization") @Nullable UUID organization,
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    WebhookId which = new WebhookId(organization, id);
    Page<DeliveryJson> page =
        deliveries.list(current.caller(), which, after, limit).map(DeliveryJson::inList);
    return new PageJson(page.items(), page.next());
  }

  @GET
  @Path("deliveries/{delivery}")
  public DeliveryJson get(
      @PathParam("id") UUID id,
      @QueryParam("organization") @Nullable UUID organization,
      @PathParam("delivery") UUID delivery) {
    WebhookId which = new WebhookId(organization, id);
    return DeliveryJson.alone(deliveries.get(current.caller(), which, delivery));
  }

  @POST
  @Path("deliveries/{delivery}/replay")
  public Response replay(
      @PathParam("id") UUID id,
      @QueryParam("organization") @Nullable UUID organization,
      @PathParam("delivery") UUID delivery) {
    WebhookId which = new WebhookId(organization, id);
    return accepted(deliveries.replay(current.caller(), which, delivery));
  }

  @POST
  @Path("test")
  public Response test(
      @PathParam("id") UUID id, @QueryParam("organization") @Nullable UUID organization) {
    return accepted(deliveries.test(current.caller(), new WebhookId(organization, id)));
  }

  private static Response accepted(DeliveryView waiting) {
    return Response.accepted(DeliveryJson.alone(waiting)).build();
  }
}
