package tidemark.rest.team;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.rest.CurrentCaller;
import tidemark.team.block.BlockLists;
import tidemark.team.block.BlockType;

/// A team's block list.
@Path("/api/v1/teams/{id}/block-items")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BlockListResource {
  @Inject private BlockLists lists;
  @Inject private CurrentCaller current;

  record NewItemJson(@JsonProperty("item_type") @Nullable String type, @Nullable String value) {}

  @GET
  public List<BlockItemJson> list(@PathParam("id") UUID team) {
    return lists.list(current.caller(), team).stream().map(BlockItemJson::of).toList();
  }

  @POST
  public Response add(@PathParam("id") UUID team, @Nullable NewItemJson body) {
    if (body == null || body.type() == null || body.value() == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "'item_type' or 'value' is missing.");
    }
    BlockType type =
        BlockType.named(body.type())
            .orElseThrow(
                () -> new Refusal(Reason.VALUE_INVALID, "What is blocked is an app or a website."));
    var item = lists.add(current.caller(), team, type, body.value());
    return Response.status(Response.Status.CREATED).entity(BlockItemJson.of(item)).build();
  }

  @DELETE
  @Path("{item}")
  @Consumes(MediaType.WILDCARD)
  public void remove(@PathParam("id") UUID team, @PathParam("item") UUID item) {
    lists.remove(current.caller(), team, item);
  }
}
