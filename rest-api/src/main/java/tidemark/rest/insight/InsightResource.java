package tidemark.rest.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import tidemark.insight.Insights;
import tidemark.rest.CurrentCaller;

/// What an organisation may know of its reviews.
@Path("/v1/organizations/{id}/insights")
@ApplicationScoped
public class InsightResource {
  @Inject private Insights insights;
  @Inject private CurrentCaller current;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public InsightJson get(
      @PathParam("id") UUID organization, @QueryParam("days") @DefaultValue("30") int days) {
    return InsightJson.of(days, insights.of(current.caller(), organization, days));
  }

  @GET
  @Path("csv")
  @Produces("text/csv; charset=utf-8")
  public Response csv(
      @PathParam("id") UUID organization,
      @QueryParam("days") @DefaultValue("30") int days,
      @QueryParam("by") @DefaultValue("person") String by) {
    return Response.ok(insights.of(current.caller(), organization, days).csv(by))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"insights-" + by + "-" + days + "-days.csv\"")
        .build();
  }
}
