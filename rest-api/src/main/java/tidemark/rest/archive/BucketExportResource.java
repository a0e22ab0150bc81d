package tidemark.rest.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import tidemark.Caller;
import tidemark.bucket.BucketView;
import tidemark.bucket.Buckets;
import tidemark.rest.device.CallingDevice;
import tidemark.timeline.Timeline;

/// One bucket and its events as a file.
@Path("/api/0/buckets/{bucket}/export")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class BucketExportResource {
  @Inject private Buckets buckets;
  @Inject private Timeline timeline;
  @Inject private CallingDevice calling;

  @GET
  public Response one(@PathParam("bucket") String bucket) {
    Caller caller = calling.caller();
    BucketView found = buckets.find(caller, bucket);
    return ExportDocument.of(timeline, caller, List.of(found))
        .named("aw-bucket-export_" + found.name() + ".json");
  }
}
