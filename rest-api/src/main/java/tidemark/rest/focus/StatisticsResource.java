package tidemark.rest.focus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import tidemark.focus.statistics.TeamStatistics;
import tidemark.rest.CurrentCaller;

/// What a team has shown each other.
@Path("/api/v1/teams/{id}/statistics")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatisticsResource {
  @Inject private TeamStatistics statistics;
  @Inject private CurrentCaller current;

  @GET
  public StatisticsJson of(
      @PathParam("id") UUID team, @QueryParam("days") @DefaultValue("7") int days) {
    return StatisticsJson.of(statistics.of(current.caller(), team, days), days);
  }
}
