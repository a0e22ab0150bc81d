package tidemark.rest.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import tidemark.Caller;
import tidemark.rest.CurrentCaller;
import tidemark.takeout.Takeout;

/// Everything about a person as one file, and back.
@Path("/api/v1/me")
@ApplicationScoped
public class TakeoutResource {
  @Inject private Takeout takeout;
  @Inject private Restorer restorer;
  @Inject private CurrentCaller current;

  @GET
  @Path("export")
  @Produces("application/zip")
  public Response export() {
    Caller caller = current.caller();
    takeout.admits(caller);
    StreamingOutput archive = target -> takeout.write(caller, target);
    return Response.ok(archive)
        .header("Content-Disposition", FileName.attachment("tidemark-takeout.zip"))
        .build();
  }

  /// An archive says itself what it is, whatever its sender calls it.
  @POST
  @Path("import")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public RestoredJson restore(InputStream body) throws IOException {
    Caller caller = current.caller();
    takeout.admitsReturn(caller);
    return restorer.take(caller, body);
  }
}
