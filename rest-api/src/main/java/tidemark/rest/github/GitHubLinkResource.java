package tidemark.rest.github;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.github.GitHubLinks;
import tidemark.rest.CurrentCaller;

/// What an organisation is on GitHub.
@Path("/v1/organizations/{id}/github")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GitHubLinkResource {
  @Inject private GitHubLinks links;
  @Inject private CurrentCaller current;

  record LinkJson(@Nullable String login, @Nullable String token) {}

  @GET
  public GitHubLinkJson get(@PathParam("id") UUID organization) {
    return GitHubLinkJson.of(links.get(current.caller(), organization));
  }

  @PUT
  public GitHubLinkJson link(@PathParam("id") UUID organization, @Nullable LinkJson body) {
    if (body == null || body.login() == null || body.token() == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "'login' and 'token' are needed.");
    }
    return GitHubLinkJson.of(
        links.link(current.caller(), organization, body.login(), body.token()));
  }

  @DELETE
  @Consumes(MediaType.WILDCARD)
  public void unlink(@PathParam("id") UUID organization) {
    links.unlink(current.caller(), organization);
  }
}
