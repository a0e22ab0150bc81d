package tidemark.rest.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.rest.CurrentCaller;
import tidemark.rest.retention.RuleJson.ListJson;
import tidemark.retention.Retention;
import tidemark.retention.Rule;

/// How long an organisation keeps what its devices recorded.
@Path("/v1/organizations/{id}/retention")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganizationRetentionResource {
  @Inject private Retention retention;
  @Inject private CurrentCaller current;

  @GET
  public Map<String, List<RuleJson>> rules(@PathParam("id") UUID organization) {
    return json(retention.ofOrganization(current.caller(), organization));
  }

  @PUT
  public Map<String, List<RuleJson>> put(
      @PathParam("id") UUID organization, @Nullable ListJson body) {
    if (body == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "it is missing.");
    }
    return json(retention.putOrganization(current.caller(), organization, body.read()));
  }

  @GET
  @Path("preview")
  public PreviewJson preview(
      @PathParam("id") UUID organization,
      @QueryParam("days") int days,
      @QueryParam("type") @Nullable String type) {
    return PreviewJson.of(
        retention.previewOrganization(current.caller(), organization, new Rule(type, days)));
  }

  private static Map<String, List<RuleJson>> json(List<Rule> rules) {
    return Map.of("rules", rules.stream().map(RuleJson::of).toList());
  }
}
