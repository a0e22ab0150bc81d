package tidemark.rest.consent;

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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.consent.Audience;
import tidemark.consent.Consents;
import tidemark.consent.Topic;
import tidemark.rest.CurrentCaller;

/// The caller's consents.
@Path("/api/v1/consents")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConsentResource {
  @Inject private Consents consents;
  @Inject private CurrentCaller current;

  record GrantJson(@Nullable String topic, @Nullable UUID organization, @Nullable UUID team) {}

  @GET
  public List<ConsentJson> list() {
    return consents.list(current.caller()).stream().map(ConsentJson::of).toList();
  }

  @POST
  public Response grant(@Nullable GrantJson body) {
    if (body == null || body.topic() == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "'topic' is missing.");
    }
    Topic topic =
        Topic.named(body.topic())
            .orElseThrow(() -> new Refusal(Reason.VALUE_INVALID, "The one topic is sessions."));
    var audience = new Audience(body.organization(), body.team());
    var granted = consents.grant(current.caller(), audience, topic);
    return Response.status(Response.Status.CREATED).entity(ConsentJson.of(granted)).build();
  }

  @DELETE
  @Path("{id}")
  @Consumes(MediaType.WILDCARD)
  public ConsentJson withdraw(@PathParam("id") UUID id) {
    return ConsentJson.of(consents.withdraw(current.caller(), id));
  }
}
