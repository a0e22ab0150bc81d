package tidemark.rest.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tidemark.Refusal;
import tidemark.calendar.Calendar;
import tidemark.calendar.Calendars;
import tidemark.rest.CurrentCaller;
import tidemark.rest.Times;
import tidemark.work.Range;
import tidemark.work.ReviewOrder;
import tidemark.work.Reviews;
import tidemark.work.Slice;

/// The caller's sessions of reviewing.
@Path("/api/sessions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class ReviewResource {
  @Inject private Reviews reviews;
  @Inject private Calendars calendars;
  @Inject private CurrentCaller current;

  @POST
  @Path("start")
  public Response start(InputStream body) throws IOException {
    Fields fields = Fields.of(body);
    ReviewOrder order =
        new ReviewOrder(fields.pullRequest(), fields.words("pr_title"), fields.words("branch"));
    fields.check();
    var started = reviews.start(current.caller(), order);
    return Caching.fresh(AnswerJson.of(ReviewJson.StartedJson.of(started.review())))
        .status(started.isNew() ? Response.Status.CREATED : Response.Status.OK)
        .build();
  }

  @PATCH
  @Path("{id}/end")
  public Response end(@PathParam("id") String id, InputStream body) throws IOException {
    long number = Asked.session(id);
    Fields fields = Fields.of(body);
    Long seconds = fields.seconds("duration_seconds");
    fields.check();
    var ended = reviews.end(current.caller(), number, seconds);
    return Caching.fresh(AnswerJson.of(ReviewJson.EndedJson.of(ended))).build();
  }

  @GET
  public Response list(@Context UriInfo address) {
    Asked asked = new Asked(address);
    Slice slice = asked.slice();
    Range range = range(asked);
    asked.check();
    var list = reviews.list(current.caller(), range, slice);
    return Caching.fresh(AnswerJson.of(ReviewJson.PageJson.of(list, slice))).build();
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") String id) {
    var review = reviews.get(current.caller(), Asked.session(id));
    return Caching.fresh(AnswerJson.of(ReviewJson.of(review))).build();
  }

  /// From the beginning of a day until the end of another, or from a time until another.
  private Range range(Asked asked) {
    return new Range(
        bound(asked, "start_date", Range.ALL.from()), bound(asked, "end_date", Range.ALL.until()));
  }

  private Instant bound(Asked asked, String name, Instant otherwise) {
    @Nullable String text = asked.text(name);
    if (text == null) {
      return otherwise;
    }
    if (Asked.isDate(text)) {
      @Nullable LocalDate date = asked.date(name);
      Calendar calendar = calendars.own(current.caller());
      return date == null
          ? otherwise
          : calendar.begin(name.equals("end_date") ? date.plusDays(1) : date);
    }
    try {
      return Times.instant(text);
    } catch (Refusal _) {
      asked.isWrong(name, "a date like 2026-01-31, or a time");
      return otherwise;
    }
  }
}
