package tidemark.rest.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.apikey.ApiKeys;
import tidemark.person.People;
import tidemark.rest.CurrentCaller;

/// The caller.
@Path("/v1/me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PersonResource {
  @Inject private People people;
  @Inject private ApiKeys keys;
  @Inject private CurrentCaller current;

  record ChangeJson(@Nullable String zone) {}

  @GET
  public MeJson me() {
    return MeJson.of(people.profile(current.caller()), keys.ending(current.caller()));
  }

  @PATCH
  public MeJson change(@Nullable ChangeJson body) {
    if (body == null || body.zone() == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "'zone' is missing.");
    }
    return MeJson.of(people.live(current.caller(), body.zone()), keys.ending(current.caller()));
  }
}
