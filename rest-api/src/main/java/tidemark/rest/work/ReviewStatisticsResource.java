package tidemark.rest.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Refusal;
import tidemark.rest.CurrentCaller;
import tidemark.work.statistics.IsoWeek;
import tidemark.work.statistics.Statistics;

/// The caller's own statistics of reviews.
@Path("/api/stats")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReviewStatisticsResource {
  private static final int MONTH = 30;

  @Inject private Statistics statistics;
  @Inject private CurrentCaller current;

  @GET
  @Path("daily")
  public Response daily(@Context UriInfo address) {
    Asked asked = new Asked(address);
    @Nullable LocalDate date = asked.date("date");
    int days = asked.days();
    asked.check();
    Caller caller = current.caller();
    StatisticsJson answer =
        date == null
            ? StatisticsJson.of(days, statistics.lastDays(caller, days))
            : StatisticsJson.of(statistics.day(caller, date));
    return Caching.fiveMinutes(AnswerJson.of(answer)).build();
  }

  @GET
  @Path("weekly")
  public Response weekly(@Context UriInfo address) {
    Caller caller = current.caller();
    @Nullable String text = new Asked(address).text("week");
    IsoWeek week = text == null ? statistics.thisWeek(caller) : week(text);
    var answer = StatisticsJson.WeekJson.of(week, statistics.week(caller, week));
    return Caching.fiveMinutes(AnswerJson.of(answer)).build();
  }

  @GET
  @Path("summary")
  public Response summary() {
    var days = statistics.lastDays(current.caller(), MONTH);
    return Caching.fiveMinutes(AnswerJson.of(StatisticsJson.SummaryJson.of(MONTH, days))).build();
  }

  @GET
  @Path("repo/{owner}/{name}")
  public Response repository(@PathParam("owner") String owner, @PathParam("name") String name) {
    var sum =
        statistics.repository(current.caller(), Asked.printable(owner), Asked.printable(name));
    var answer =
        new StatisticsJson.RepositoryJson(
            owner, name, sum.seconds(), sum.sessions(), sum.secondsPerSession());
    return Caching.fiveMinutes(AnswerJson.of(answer)).build();
  }

  private static IsoWeek week(String text) {
    return IsoWeek.of(text)
        .orElseThrow(() -> Refusal.ofFields(Map.of("week", "a week like 2026-W07")));
  }
}
