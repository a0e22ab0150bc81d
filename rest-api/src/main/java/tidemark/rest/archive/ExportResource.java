package tidemark.rest.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import tidemark.Caller;
import tidemark.bucket.Buckets;
import tidemark.rest.device.CallingDevice;
import tidemark.timeline.Timeline;

/// All buckets and their events as a file.
@Path("/api/0/export")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExportResource {
  @Inject private Buckets buckets;
  @Inject private Timeline timeline;
  @Inject private CallingDevice calling;

  @GET
  public Response all() {
    Caller caller = calling.caller();
    return ExportDocument.of(timeline, caller, buckets.list(caller))
        .named("aw-buckets-export.json");
  }
}
