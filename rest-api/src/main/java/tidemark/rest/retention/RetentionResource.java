package tidemark.rest.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.rest.CurrentCaller;
import tidemark.rest.retention.RuleJson.AllJson;
import tidemark.rest.retention.RuleJson.ListJson;
import tidemark.retention.Retention;
import tidemark.retention.Rule;
import tidemark.retention.Rules;

/// How long the caller's own events are kept.
@Path("/api/v1/retention")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RetentionResource {
  @Inject private Retention retention;
  @Inject private CurrentCaller current;

  @GET
  public AllJson rules() {
    return all(retention.rules(current.caller()));
  }

  @PUT
  public AllJson put(@Nullable ListJson body) {
    return all(retention.put(current.caller(), given(body).read()));
  }

  @GET
  @Path("preview")
  public PreviewJson preview(
      @QueryParam("days") int days, @QueryParam("type") @Nullable String type) {
    return PreviewJson.of(retention.preview(current.caller(), new Rule(type, days)));
  }

  @GET
  @Path("receipts")
  public List<ReceiptJson> receipts() {
    return retention.receipts(current.caller()).stream().map(ReceiptJson::of).toList();
  }

  private static ListJson given(@Nullable ListJson body) {
    if (body == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "it is missing.");
    }
    return body;
  }

  private static AllJson all(Rules rules) {
    return new AllJson(
        rules.own().stream().map(RuleJson::of).toList(),
        rules.organizations().stream().map(RuleJson::of).toList());
  }
}
