package tidemark.rest.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidemark.Refusal;
import tidemark.erasure.Erasures;
import tidemark.rest.CurrentCaller;

/// Going, with everything that is one's own.
@Path("/api/v1/me/erasure")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MyErasureResource {
  @Inject private Erasures erasures;
  @Inject private CurrentCaller current;

  record ConfirmationJson(@Nullable String token) {}

  @POST
  public PlanJson plan() {
    return PlanJson.of(erasures.plan(current.caller()));
  }

  @POST
  @Path("confirm")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response confirm(@Nullable ConfirmationJson body) {
    if (body == null || body.token() == null) {
      throw Refusal.ofFields(Map.of("token", "what the plan was answered with"));
    }
    var wanted = erasures.confirm(current.caller(), body.token());
    return Response.accepted(ErasureJson.of(wanted)).build();
  }
}
