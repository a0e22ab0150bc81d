package tidemark.law.planted.rest.docs;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import tidemark.law.planted.Caller;

/// A route that speaks in domain types.
@Path("docs")
public class DocsResource {
  /// Answers with what no client should see.
  @GET
  public List<Caller> everybody() {
    return List.of();
  }
}
