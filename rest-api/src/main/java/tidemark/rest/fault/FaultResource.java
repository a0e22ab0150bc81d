package tidemark.rest.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.fault.Faults;
import tidemark.rest.CurrentCaller;
import tidemark.rest.fault.FaultJson.ReportJson;

/// Where clients tell what went wrong in them.
@Path("/api/v1/error-reports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FaultResource {
  @Inject private Faults faults;
  @Inject private CurrentCaller current;

  @POST
  public Response tell(@Nullable ReportJson body) {
    if (body == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "it is empty.");
    }
    faults.tell(current.caller(), body.report());
    return Response.accepted().build();
  }
}
