package tidemark.rest.docs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import tidemark.rest.Anonymous;

/// Pages for people.
@Path("/docs")
@Anonymous
@ApplicationScoped
public class DocsResource {
  private static final String PAGE = "text/html;charset=UTF-8";
  // Swagger UI draws its symbols from data addresses; everything else comes from here
  private static final String ONLY_OURS =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @GET
  public Response page() {
    return open(Files.answer("/docs/index.html", PAGE));
  }

  @GET
  @Path("problems")
  public Response problems() {
    return open(Response.ok(ProblemsPage.html(), PAGE).build());
  }

  @GET
  @Path("{file}")
  public Response file(@PathParam("file") String file) {
    return Files.answer(file);
  }

  private static Response open(Response page) {
    return Response.fromResponse(page).header("Content-Security-Policy", ONLY_OURS).build();
  }
}
