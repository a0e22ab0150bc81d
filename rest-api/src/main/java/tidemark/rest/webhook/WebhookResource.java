package tidemark.rest.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.rest.CurrentCaller;
import tidemark.rest.repeat.Repeatable;
import tidemark.webhook.IssuedWebhook;
import tidemark.webhook.WebhookId;
import tidemark.webhook.Webhooks;
import tidemark.webhook.Wish;
import tidemark.webhook.delivery.Deliveries;
import tidemark.webhook.delivery.DeliveryView;

/// Webhooks.
@Path("/api/v1/webhooks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WebhookResource {
  private static final int A_DAY = 24;

  @Inject private Webhooks webhooks;
  @Inject private Deliveries deliveries;
  @Inject private CurrentCaller current;

  record WishJson(
      @Nullable String name,
      @Nullable String url,
      @Nullable List<String> types,
      @Nullable Boolean enabled) {
    Wish wish() {
      return new Wish(name, url, types, enabled);
    }
  }

  /// How long the secret of now stays good; a day when nobody says.
  record RotationJson(@JsonProperty("overlap_hours") @Nullable Integer overlapHours) {}

  @GET
  @Consumes(MediaType.WILDCARD)
  public List<WebhookJson> list(@QueryParam("organization") @Nullable UUID organization) {
    return webhooks.list(current.caller(), organization).stream()
        .map(view -> WebhookJson.of(view, null))
        .toList();
  }

  @POST
  @Repeatable
  public Response add(
      @QueryParam("organization") @Nullable UUID organization, @Nullable WishJson body) {
    IssuedWebhook issued = webhooks.add(current.caller(), organization, wish(body));
    return Response.status(Response.Status.CREATED)
        .entity(WebhookJson.of(issued.view(), issued.secret()))
        .build();
  }

  @GET
  @Path("{id}")
  @Consumes(MediaType.WILDCARD)
  public WebhookJson get(
      @PathParam("id") UUID id, @QueryParam("organization") @Nullable UUID organization) {
    return WebhookJson.of(webhooks.get(current.caller(), new WebhookId(organization, id)), null);
  }

  @PATCH
  @Path("{id}")
  public WebhookJson change(
      @PathParam("id") UUID id,
      @QueryParam("organization") @Nullable UUID organization,
      @Nullable WishJson body) {
    WebhookId which = new WebhookId(organization, id);
    return WebhookJson.of(webhooks.change(current.caller(), which, wish(body)), null);
  }

  @DELETE
  @Path("{id}")
  @Consumes(MediaType.WILDCARD)
  public void remove(
      @PathParam("id") UUID id, @QueryParam("organization") @Nullable UUID organization) {
    webhooks.remove(current.caller(), new WebhookId(organization, id));
  }

  @POST
  @Path("{id}/rotate")
  public WebhookJson rotate(
      @PathParam("id") UUID id,
      @QueryParam("organization") @Nullable UUID organization,
      @Nullable RotationJson body) {
    int hours = body == null || body.overlapHours() == null ? A_DAY : body.overlapHours();
    WebhookId which = new WebhookId(organization, id);
    IssuedWebhook issued = webhooks.rotate(current.caller(), which, Duration.ofHours(hours));
    return WebhookJson.of(issued.view(), issued.secret());
  }

  @POST
  @Path("{id}/test")
  @Consumes(MediaType.WILDCARD)
  public Response test(
      @PathParam("id") UUID id, @QueryParam("organization") @Nullable UUID organization) {
    DeliveryView waiting = deliveries.test(current.caller(), new WebhookId(organization, id));
    return Response.accepted(DeliveryJson.alone(waiting)).build();
  }

  private static Wish wish(@Nullable WishJson body) {
    if (body == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "it is empty.");
    }
    return body.wish();
  }
}
