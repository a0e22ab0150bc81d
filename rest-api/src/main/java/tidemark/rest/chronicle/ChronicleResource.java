package tidemark.rest.chronicle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Page;
import tidemark.chronicle.Chronicle;
import tidemark.rest.CurrentCaller;

/// What happened, in an organisation or by the caller.
@Path("/v1")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChronicleResource {
  @Inject private Chronicle chronicle;
  @Inject private CurrentCaller current;

  record PageJson(List<EntryJson> entries, @Nullable String next) {}

  @GET
  @Path("organizations/{id}/audit")
  public PageJson of(
      @PathParam("id") UUID organization,
      @BeanParam ChoiceParams choice,
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    return page(
        chronicle
            .of(current.caller(), organization, choice.choice(), new Chronicle.Cut(after, limit))
            .map(EntryJson::of));
  }

  @GET
  @Path("organizations/{id}/audit/csv")
  @Produces("text/csv; charset=utf-8")
  public Response csv(@PathParam("id") UUID organization, @BeanParam ChoiceParams choice) {
    return Response.ok(chronicle.csv(current.caller(), organization, choice.choice()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
        .build();
  }

  @GET
  @Path("audit")
  public PageJson own(
      @BeanParam ChoiceParams choice,
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    return page(
        chronicle
            .own(current.caller(), choice.choice(), new Chronicle.Cut(after, limit))
            .map(EntryJson::of));
  }

  private static PageJson page(Page<EntryJson> page) {
    return new PageJson(page.items(), page.next());
  }
}
