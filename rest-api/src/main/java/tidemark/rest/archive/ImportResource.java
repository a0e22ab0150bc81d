package tidemark.rest.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.rest.device.CallingDevice;

/// Takes in what an export wrote, ours or ActivityWatch's.
@Path("/api/0/import")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
  @Inject private Importer importer;
  @Inject private CallingDevice calling;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public ImportJson document(InputStream body) throws IOException {
    return importer.take(calling.caller(), body);
  }

  /// As the web interface posts it: every file, and a text field whose name begins with `buckets`.
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public ImportJson form(List<EntityPart> parts) throws IOException {
    ImportJson total = ImportJson.NOTHING;
    boolean found = false;
    for (EntityPart part : parts) {
      if (part.getFileName().isPresent() || part.getName().startsWith("buckets")) {
        found = true;
        total = total.plus(importer.take(calling.caller(), part.getContent()));
      }
    }
    if (!found) {
      throw new Refusal(
          Reason.BODY_UNREADABLE, "the form needs a file, such as a field 'buckets.json'.");
    }
    return total;
  }
}
