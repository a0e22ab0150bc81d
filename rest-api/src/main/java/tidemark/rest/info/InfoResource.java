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
import tidemark.device.Devices;
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
  @Inject private Devices devices;

  @Inject
  @ConfigProperty(name = "tidemark.url", defaultValue = "http://localhost:8080")
  private String home;

  @GET
  @Anonymous(recognises = true)
  public InfoJson info() {
    return current.found().map(this::toCaller).orElseGet(this::toAnybody);
  }

  /// Without a device the person's own id stands for it: stable, and shared with nobody.
  private InfoJson toCaller(Caller caller) {
    return devices
        .calling(caller, current.deviceName())
        .map(device -> info(device.hostname(), device.deviceId()))
        .orElseGet(() -> info(host(), caller.space().toString()));
  }

  private InfoJson toAnybody() {
    byte[] name = home.getBytes(StandardCharsets.UTF_8);
    return info(host(), UUID.nameUUIDFromBytes(name).toString());
  }

  private static InfoJson info(String hostname, String deviceId) {
    return new InfoJson(hostname, VERSION, false, deviceId);
  }

  private String host() {
    return URI.create(home).getHost();
  }
}
