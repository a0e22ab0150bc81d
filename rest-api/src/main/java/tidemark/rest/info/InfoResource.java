package tidemark.rest.info;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tidemark.Caller;
import tidemark.rest.Anonymous;
import tidemark.rest.CurrentCaller;

/// Tells a client which device it is.
@Path("/api/0/info")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class InfoResource {
  /// The release of ActivityWatch whose routes these are.
  private static final String VERSION = "v0.14.0 (tidemark)";

  @Inject private CurrentCaller current;

  @Inject
  @ConfigProperty(name = "tidemark.url", defaultValue = "http://localhost:8080")
  private String home;

  @GET
  @Anonymous(recognises = true)
  public InfoJson info() {
    return new InfoJson(
        URI.create(home).getHost(),
        VERSION,
        false,
        current.found().map(InfoResource::device).orElseGet(this::installation));
  }

  private static String device(Caller caller) {
    UUID device = caller.device();
    return (device == null ? caller.space() : device).toString();
  }

  private String installation() {
    return UUID.nameUUIDFromBytes(home.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
