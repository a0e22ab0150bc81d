package tidemark.rest.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import tidemark.Caller;
import tidemark.privacy.policy.Policies;
import tidemark.privacy.policy.PolicyView;
import tidemark.rest.CurrentCaller;
import tidemark.rest.policy.PolicyJson.BundleJson;

/// The policies that concern the caller's devices.
@Path("/api/v1/policy")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PolicyResource {
  @Inject private Policies policies;
  @Inject private CurrentCaller current;

  @GET
  public BundleJson mine() {
    Caller caller = current.caller();
    List<PolicyView> mine = policies.mine(caller);
    return new BundleJson(
        mine.stream().map(PolicyJson::of).toList(), policies.signed(caller, mine));
  }
}
