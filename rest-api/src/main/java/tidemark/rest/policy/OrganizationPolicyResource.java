package tidemark.rest.policy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Refusal;
import tidemark.privacy.policy.Policies;
import tidemark.rest.CurrentCaller;
import tidemark.rest.policy.PolicyJson.EffectJson;

/// The privacy policy of an organisation, in all its versions.
@Path("/v1/organizations/{id}/policies")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganizationPolicyResource {
  @Inject private Policies policies;
  @Inject private CurrentCaller current;

  @GET
  public List<PolicyJson> history(@PathParam("id") UUID organization) {
    return policies.history(current.caller(), organization).stream().map(PolicyJson::of).toList();
  }

  @POST
  public PolicyJson put(@PathParam("id") UUID organization, @Nullable JsonNode body) {
    return PolicyJson.of(policies.put(current.caller(), organization, given(body)));
  }

  @POST
  @Path("preview")
  public List<EffectJson> preview(@PathParam("id") UUID organization, @Nullable JsonNode body) {
    return policies.preview(current.caller(), organization, given(body)).stream()
        .map(EffectJson::of)
        .toList();
  }

  private static JsonNode given(@Nullable JsonNode body) {
    if (body == null || !body.path("rules").isArray()) {
      throw Refusal.ofFields(Map.of("rules", "a list of filters; an empty one lets all through"));
    }
    return body;
  }
}
