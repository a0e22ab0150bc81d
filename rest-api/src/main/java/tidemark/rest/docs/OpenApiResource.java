package tidemark.rest.docs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import tidemark.rest.Anonymous;

/// The description for programs.
@Path("/openapi")
@Anonymous
@ApplicationScoped
public class OpenApiResource {
  @GET
  public Response description() {
    return Files.answer("/docs/openapi.yaml", "application/yaml;charset=UTF-8");
  }
}
