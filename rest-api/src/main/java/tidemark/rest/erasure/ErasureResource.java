package tidemark.rest.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import tidemark.erasure.Erasures;
import tidemark.rest.Anonymous;

/// How far somebody's erasure is. Its id is all that is needed, and says nothing about whose it is.
@Path("/api/v1/erasures/{erasure}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ErasureResource {
  @Inject private Erasures erasures;

  @GET
  @Anonymous
  public ErasureJson find(@PathParam("erasure") UUID id) {
    return ErasureJson.of(erasures.find(id));
  }
}
