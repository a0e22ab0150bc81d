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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tidemark.Refusal;
import tidemark.insight.Insight;
import tidemark.insight.Insights;
import tidemark.insight.Share;
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
    Insight insight = insights.of(current.caller(), organization, days);
    Csv csv = new Csv().line("key", by, "total_seconds", "session_count");
    lines(insight, by)
        .forEach(line -> csv.line(line.key(), line.label(), line.seconds(), line.sessions()));
    return Response.ok(csv.toString())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"insights-" + by + "-" + days + "-days.csv\"")
        .build();
  }

  private static List<Share> lines(Insight insight, String by) {
    return switch (by) {
      case "person" -> insight.persons();
      case "repository" -> insight.repositories();
      case "weekday" -> insight.weekdays();
      case "hour" -> insight.hours();
      default -> throw Refusal.ofFields(Map.of("by", "person, repository, weekday or hour"));
    };
  }
}
