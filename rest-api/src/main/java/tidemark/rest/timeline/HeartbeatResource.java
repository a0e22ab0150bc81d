package tidemark.rest.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tidemark.Micros;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.rest.device.CallingDevice;
import tidemark.rest.limit.Delivery;
import tidemark.timeline.Recorded;
import tidemark.timeline.Timeline;

/// The sign of life of a watcher.
@Path("/api/0/buckets/{bucket}/heartbeat")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class HeartbeatResource {
  private static final BigDecimal LONGEST = BigDecimal.valueOf(10_000_000_000L);

  @Inject private Timeline timeline;
  @Inject private CallingDevice calling;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Delivery
  public StreamingOutput beat(
      @PathParam("bucket") String bucket,
      @QueryParam("pulsetime") @Nullable String pulsetime,
      InputStream body)
      throws IOException {
    long pulse = pulse(pulsetime);
    Recorded event = timeline.beat(calling.caller(), bucket, pulse, EventReader.one(body));
    return target -> {
      try (EventWriter out = new EventWriter(target)) {
        out.write(event);
      }
    };
  }

  private static long pulse(@Nullable String text) {
    try {
      BigDecimal seconds = new BigDecimal(text == null ? "" : text);
      if (seconds.abs().compareTo(LONGEST) <= 0 && Math.abs((long) seconds.scale()) < 1_000) {
        return Micros.ofSeconds(seconds);
      }
    } catch (NumberFormatException _) {
      // falls through to the one sentence for everything that is no number of seconds
    }
    throw new Refusal(
        Reason.VALUE_INVALID, "A heartbeat needs 'pulsetime', a number of seconds within ±10^10.");
  }
}
