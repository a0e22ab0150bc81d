package tidemark.rest.sync.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.change.Kind;
import tidemark.journal.Type;
import tidemark.journal.schema.Schema;
import tidemark.rest.Anonymous;

/// The JSON Schemas of the types.
@Path("/schemas")
@ApplicationScoped
@Produces("application/schema+json")
public class SchemaResource {
  @GET
  @Path("{type}")
  @Anonymous
  public String schema(@PathParam("type") String type) {
    return Kind.named(type)
        .flatMap(Type::of)
        .map(known -> Schema.named(known.kind().text()).text())
        .orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
  }
}
