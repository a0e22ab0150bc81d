package tidemark.rest.erasure;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidemark.Refusal;
import tidemark.erasure.Erasures;
import tidemark.rest.CurrentCaller;

/// The list of those who were erased, for restored backups.
@Path("/v1/operator/erasures")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ErasureListResource {
  @Inject private Erasures erasures;
  @Inject private CurrentCaller current;

  record ErasedJson(String digest, @JsonProperty("erased_at") Instant at) {}

  record DigestsJson(@Nullable List<String> digests) {}

  @GET
  public List<ErasedJson> list() {
    return erasures.list(current.caller()).stream()
        .map(erased -> new ErasedJson(erased.digest(), erased.at()))
        .toList();
  }

  /// How many people of these are here and will be erased again.
  @POST
  public Map<String, Integer> apply(@Nullable DigestsJson body) {
    if (body == null || body.digests() == null) {
      throw Refusal.ofFields(Map.of("digests", "a list, as this address answers it"));
    }
    return Map.of("people", erasures.apply(current.caller(), body.digests()));
  }
}
