package tidemark.rest.chronicle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.chronicle.Chronicle;
import tidemark.rest.CurrentCaller;

/// What the caller did, or somebody in their name.
@Path("/v1/audit")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnChronicleResource {
  @Inject private Chronicle chronicle;
  @Inject private CurrentCaller current;

  @GET
  public EntryPageJson list(
      @BeanParam ChoiceParams choice,
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    var cut = new Chronicle.Cut(after, limit);
    return EntryPageJson.of(chronicle.own(current.caller(), choice.choice(), cut));
  }
}
