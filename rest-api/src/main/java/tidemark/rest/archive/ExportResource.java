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

/// Buckets and their events as a file.
@Path("/api/0")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExportResource {
  @Inject private Buckets buckets;
  @Inject private Timeline timeline;
  @Inject private CallingDevice calling;

  @GET
  @Path("export")
  public Response all() {
    Caller caller = calling.caller();
    return attachment("aw-buckets-export.json", caller, buckets.list(caller));
  }

  @GET
  @Path("buckets/{bucket}/export")
  public Response one(@PathParam("bucket") String bucket) {
    Caller caller = calling.caller();
    BucketView found = buckets.find(caller, bucket);
    return attachment("aw-bucket-export_" + found.name() + ".json", caller, List.of(found));
  }

  private Response attachment(String name, Caller caller, List<BucketView> exported) {
    ExportDocument document = new ExportDocument(timeline, caller, exported);
    return Response.ok(document).header("Content-Disposition", FileName.attachment(name)).build();
  }
}
