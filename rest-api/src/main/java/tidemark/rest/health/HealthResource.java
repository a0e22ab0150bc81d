package tidemark.rest.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tidemark.rest.Anonymous;

/// Answers that it answers.
@Path("/")
@Anonymous
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tidemark.environment", defaultValue = "production")
  private String environment;

  @GET
  @Path("health")
  public HealthJson health() {
    return HealthJson.healthy(clock.instant(), environment);
  }

  @GET
  @Path("v1/health")
  public HealthJson versionedHealth() {
    return health();
  }
}
