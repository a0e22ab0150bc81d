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

/// The ways in, under their short names.
@Path("/auth")
@Anonymous
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class AuthResource {
  @Inject private SignIn signIn;

  @POST
  @Path("login")
  public LoginJson logIn(InputStream body) throws IOException {
    return signIn.logIn(body);
  }

  @POST
  @Path("register")
  public LoginJson register(InputStream body) throws IOException {
    return signIn.register(body);
  }

  @POST
  @Path("refresh")
  public LoginJson refresh(InputStream body) throws IOException {
    return signIn.refresh(body);
  }

  @POST
  @Path("github/callback")
  public GitHubJson gitHub(InputStream body) throws IOException {
    return signIn.gitHub(body);
  }
}
