package tidemark.rest.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Micros;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.rest.device.CallingDevice;
import tidemark.rest.limit.Delivery;
import tidemark.timeline.Recorded;
import tidemark.timeline.Sample;
import tidemark.timeline.Span;
import tidemark.timeline.Timeline;
import tidemark.timeline.range.Ranges;
import tidemark.timeline.range.Stretch;

/// The events of a bucket.
@Path("/api/0/buckets/{bucket}/events")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {
  @Inject private Timeline timeline;
  @Inject private Ranges ranges;
  @Inject private CallingDevice calling;

  @GET
  public StreamingOutput read(
      @PathParam("bucket") String bucket,
      @QueryParam("start") @Nullable String start,
      @QueryParam("end") @Nullable String end,
      @QueryParam("limit") @Nullable String limit) {
    Caller caller = calling.caller();
    Span span = Spans.of(start, end, limit);
    timeline.admits(caller, bucket);
    return target -> {
      try (EventWriter out = new EventWriter(target)) {
        out.begin();
        timeline.read(caller, bucket, span, out::write);
        out.end();
      }
    };
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Delivery
  public StreamingOutput append(@PathParam("bucket") String bucket, InputStream body)
      throws IOException {
    List<Sample> samples = EventReader.list(body);
    List<Recorded> stored = timeline.store(calling.caller(), bucket, samples);
    return target -> {
      try (EventWriter out = new EventWriter(target)) {
        out.begin();
        stored.forEach(out::write);
        out.end();
      }
    };
  }

  @GET
  @Path("count")
  public long count(
      @PathParam("bucket") String bucket,
      @QueryParam("start") @Nullable String start,
      @QueryParam("end") @Nullable String end) {
    return timeline.count(calling.caller(), bucket, Spans.of(start, end, null));
  }

  @GET
  @Path("{event: -?[0-9]+}")
  public StreamingOutput event(@PathParam("bucket") String bucket, @PathParam("event") long event) {
    Recorded found = timeline.event(calling.caller(), bucket, event);
    return target -> {
      try (EventWriter out = new EventWriter(target)) {
        out.write(found);
      }
    };
  }

  @DELETE
  @Path("{event: -?[0-9]+}")
  public DeletedJson delete(@PathParam("bucket") String bucket, @PathParam("event") long event) {
    return new DeletedJson(timeline.delete(calling.caller(), bucket, event));
  }

  /// Those that begin at or after one time and before another.
  @DELETE
  public RemovedJson remove(
      @PathParam("bucket") String bucket,
      @QueryParam("start") @Nullable String start,
      @QueryParam("end") @Nullable String end,
      @QueryParam("force") @Nullable String force) {
    Caller caller = calling.caller();
    if (!"1".equals(force)) {
      throw new Refusal(Reason.CONFIRMATION_MISSING);
    }
    if (start == null || end == null) {
      throw new Refusal(Reason.VALUE_INVALID, "Say the 'start' and the 'end' of what is deleted.");
    }
    Span span = Spans.of(start, end, null);
    var stretch = new Stretch(Micros.instant(span.from()), Micros.instant(span.to()));
    return new RemovedJson(ranges.delete(caller, bucket, stretch));
  }

  record RemovedJson(long deleted) {}

  record DeletedJson(boolean success) {}
}
