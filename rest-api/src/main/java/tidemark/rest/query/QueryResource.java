package tidemark.rest.query;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.query.Queries;
import tidemark.query.Query;
import tidemark.query.turn.Turn;
import tidemark.query.turn.Turns;
import tidemark.query.value.Value;
import tidemark.rest.device.CallingDevice;

/// The caller's questions. The parameter `cache` of older clients means nothing here.
@Path("/api/0/query")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class QueryResource {
  @Inject private Queries queries;
  @Inject private Turns turns;
  @Inject private CallingDevice calling;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public StreamingOutput run(@QueryParam("name") @Nullable String name, @Nullable JsonNode body) {
    Query query = Asked.of(body, name == null ? "" : name);
    List<Value> results = results(calling.caller(), query);
    return target -> {
      try (ResultWriter out = new ResultWriter(target)) {
        out.write(results);
      }
    };
  }

  private List<Value> results(Caller caller, Query query) {
    try (Turn _ = turns.take(caller.person())) {
      return queries.run(caller, query);
    }
  }
}
