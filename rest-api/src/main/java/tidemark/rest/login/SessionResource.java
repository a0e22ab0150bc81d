package tidemark.rest.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import tidemark.rest.CurrentCaller;
import tidemark.session.Sessions;

/// The caller's sessions.
@Path("/v1/auth/sessions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
  @Inject private Sessions sessions;
  @Inject private CurrentCaller current;

  @GET
  public List<SessionJson> list() {
    return sessions.list(current.caller()).stream().map(SessionJson::of).toList();
  }

  @DELETE
  @Path("{id}")
  public SessionJson end(@PathParam("id") UUID id) {
    return SessionJson.of(sessions.end(current.caller(), id));
  }
}
