package tidemark.rest.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.device.Devices;
import tidemark.device.Registration;
import tidemark.rest.CurrentCaller;

/// The caller's devices.
@Path("/api/0/devices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeviceResource {
  @Inject private Devices devices;
  @Inject private CurrentCaller current;

  /// What a client says of its device; a device id is text of the client's choice.
  record RegistrationJson(
      @JsonProperty("device_id") @Nullable String deviceId, @Nullable String hostname) {}

  record NameJson(@Nullable String name) {}

  @POST
  @Path("register")
  public DeviceJson register(@Nullable RegistrationJson body) {
    RegistrationJson said = present(body);
    var registration =
        new Registration(
            Objects.requireNonNullElse(said.deviceId(), ""),
            Objects.requireNonNullElse(said.hostname(), ""));
    return DeviceJson.of(devices.register(current.caller(), registration));
  }

  @GET
  public List<DeviceJson> list() {
    return devices.list(current.caller()).stream().map(DeviceJson::of).toList();
  }

  @PATCH
  @Path("{id}")
  public DeviceJson rename(@PathParam("id") UUID id, @Nullable NameJson body) {
    return DeviceJson.of(
        devices.rename(current.caller(), id, Objects.requireNonNullElse(present(body).name(), "")));
  }

  @DELETE
  @Path("{id}")
  @Consumes(MediaType.WILDCARD)
  public DeviceJson revoke(@PathParam("id") UUID id) {
    return DeviceJson.of(devices.revoke(current.caller(), id));
  }

  private static <T> T present(@Nullable T body) {
    if (body == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "it is empty.");
    }
    return body;
  }
}
