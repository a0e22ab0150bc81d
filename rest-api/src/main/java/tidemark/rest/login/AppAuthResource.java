package tidemark.rest.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import tidemark.rest.Anonymous;
import tidemark.rest.CurrentCaller;
import tidemark.session.Sessions;

/// The ways in under the names of a second client, and the way out.
@Path("/api/auth")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class AppAuthResource {
  @Inject private SignIn signIn;
  @Inject private Sessions sessions;
  @Inject private CurrentCaller current;

  /// That it is done.
  record DoneJson(boolean success) {}

  @POST
  @Path("login")
  @Anonymous
  public LoginJson logIn(InputStream body) throws IOException {
    return signIn.logIn(body);
  }

  @POST
  @Path("register")
  @Anonymous
  public LoginJson register(InputStream body) throws IOException {
    return signIn.register(body);
  }

  @POST
  @Path("refresh")
  @Anonymous
  public LoginJson refresh(InputStream body) throws IOException {
    return signIn.refresh(body);
  }

  @POST
  @Path("oauth/google")
  @Anonymous
  public LoginJson google(InputStream body) throws IOException {
    return signIn.google(body);
  }

  @POST
  @Path("logout")
  public DoneJson logOut() {
    sessions.leave(current.caller());
    return new DoneJson(true);
  }
}
