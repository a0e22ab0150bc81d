package tidemark.rest.chronicle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.chronicle.Chronicle;
import tidemark.rest.CurrentCaller;

/// What happened in an organisation.
@Path("/v1/organizations/{id}/audit")
@ApplicationScoped
public class ChronicleResource {
  @Inject private Chronicle chronicle;
  @Inject private CurrentCaller current;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public EntryPageJson list(
      @PathParam("id") UUID organization,
      @BeanParam ChoiceParams choice,
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    var cut = new Chronicle.Cut(after, limit);
    return EntryPageJson.of(chronicle.of(current.caller(), organization, choice.choice(), cut));
  }

  @GET
  @Path("csv")
  @Produces("text/csv; charset=utf-8")
  public Response csv(@PathParam("id") UUID organization, @BeanParam ChoiceParams choice) {
    return Response.ok(chronicle.csv(current.caller(), organization, choice.choice()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
        .build();
  }
}
