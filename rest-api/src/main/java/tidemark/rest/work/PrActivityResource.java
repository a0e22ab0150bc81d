package tidemark.rest.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tidemark.rest.CurrentCaller;
import tidemark.work.Slice;
import tidemark.work.activity.Kept;
import tidemark.work.activity.PrAct;
import tidemark.work.activity.PrActivities;
import tidemark.work.activity.Wanted;

/// What the caller did about pull requests.
@Path("/api/activities")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class PrActivityResource {
  @Inject private PrActivities activities;
  @Inject private CurrentCaller current;
  @Inject private Clock clock;

  @POST
  public Response keep(InputStream body) throws IOException {
    PrAct act = Acts.one(Fields.of(body), clock.instant());
    Kept kept = activities.keep(current.caller(), List.of(act)).getFirst();
    return Caching.fresh(AnswerJson.of(PrActivityJson.of(kept))).status(status(kept)).build();
  }

  @POST
  @Path("batch")
  public Response keepAll(InputStream body) throws IOException {
    Acts acts = Acts.batch(Fields.of(body), clock.instant());
    List<Kept> kept = activities.keep(current.caller(), acts.good());
    var answer =
        new PrActivityJson.BatchJson(
            kept.stream().map(Kept::number).toList(),
            kept.size(),
            acts.received(),
            acts.rejected());
    return Caching.fresh(AnswerJson.of(answer)).status(Response.Status.CREATED).build();
  }

  @GET
  public Response list(@Context UriInfo address) {
    Asked asked = new Asked(address);
    Slice slice = asked.slice();
    Wanted wanted = wanted(asked);
    asked.check();
    var list = activities.list(current.caller(), wanted, slice);
    return Caching.fresh(AnswerJson.of(PrActivityJson.PageJson.of(list, slice))).build();
  }

  @GET
  @Path("stats")
  public Response statistics(@Context UriInfo address) {
    Asked asked = new Asked(address);
    int days = asked.days();
    asked.check();
    var answer =
        PrActivityJson.StatisticsJson.of(activities.lastDays(current.caller(), days), days);
    return Caching.fiveMinutes(AnswerJson.of(answer)).build();
  }

  private static Wanted wanted(Asked asked) {
    @Nullable String type = asked.text("activity_type");
    PrAct.@Nullable Type known = type == null ? null : PrAct.Type.named(type).orElse(null);
    if (type != null && known == null) {
      asked.isWrong("activity_type", Acts.TYPES);
    }
    OptionalLong number = asked.positive("pr_number");
    return new Wanted(
        known,
        asked.text("repo_owner"),
        asked.text("repo_name"),
        number.isPresent() ? number.getAsLong() : null);
  }

  private static Response.Status status(Kept kept) {
    return kept.isNew() ? Response.Status.CREATED : Response.Status.OK;
  }
}
