package tidemark.rest.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.json.Json;
import tidemark.rest.CurrentCaller;
import tidemark.setting.Settings;

/// The caller's settings.
@Path("/api/0/settings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SettingResource {
  @Inject private Settings settings;
  @Inject private CurrentCaller current;

  @GET
  public JsonNode all() {
    ObjectNode all = Json.object();
    settings.all(current.caller()).forEach((key, value) -> all.set(key, Json.read(value)));
    return all;
  }

  @GET
  @Path("{key}")
  public String find(@PathParam("key") String key) {
    return settings.find(current.caller(), key).orElse("null");
  }

  @POST
  @Path("{key}")
  @Consumes(MediaType.WILDCARD)
  public Response put(@PathParam("key") String key, InputStream body) throws IOException {
    JsonNode value = Json.mapper().readTree(body);
    if (value.isMissingNode()) {
      throw new Refusal(Reason.BODY_UNREADABLE, "it is empty.");
    }
    settings.put(current.caller(), key, Json.text(value));
    return Response.status(Response.Status.CREATED).build();
  }

  @DELETE
  @Path("{key}")
  public Response remove(@PathParam("key") String key) {
    settings.remove(current.caller(), key);
    return Response.ok().build();
  }
}
