package tidemark.rest.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.directory.Newcomer;
import tidemark.operator.Wards;
import tidemark.operator.house.Houses;
import tidemark.rest.CurrentCaller;
import tidemark.rest.apikey.KeyJson;
import tidemark.rest.apikey.KeyOrderJson;
import tidemark.rest.operator.HouseJson.PageJson;
import tidemark.rest.organization.OrganizationJson;

/// What an operator does for others.
@Path("/v1/operator")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WardResource {
  @Inject private Wards wards;
  @Inject private Houses houses;
  @Inject private CurrentCaller current;

  record NewPersonJson(@Nullable String email, @Nullable String name, @Nullable String password) {
    Newcomer newcomer() {
      String address = given(email, "email").strip();
      return new Newcomer(address, name == null ? address : name.strip(), password);
    }
  }

  record NewOrganizationJson(@Nullable String name, @Nullable String owner) {}

  /// An order, and for whom it is.
  record NewKeyJson(@Nullable String email, @Nullable KeyOrderJson key) {}

  @POST
  @Path("people")
  public Response make(@Nullable NewPersonJson body) {
    var made = wards.make(current.caller(), given(body, "body").newcomer());
    return created(PersonJson.of(made));
  }

  @GET
  @Path("organizations")
  @Consumes(MediaType.WILDCARD)
  public PageJson organizations(
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    return PageJson.of(houses.list(current.caller(), after, limit));
  }

  @POST
  @Path("organizations")
  public Response found(@Nullable NewOrganizationJson body) {
    var wanted = given(body, "body");
    String name = given(wanted.name(), "name");
    var made = wards.found(current.caller(), name, given(wanted.owner(), "owner"));
    return created(OrganizationJson.of(made));
  }

  @POST
  @Path("keys")
  public Response issue(@Nullable NewKeyJson body) {
    var wanted = given(body, "body");
    var order = given(wanted.key(), "key").order();
    var issued = wards.issue(current.caller(), given(wanted.email(), "email"), order);
    return created(KeyJson.of(issued.view(), issued.text()));
  }

  @GET
  @Path("keys")
  public List<KeyJson> keys(@QueryParam("email") @Nullable String email) {
    return wards.keys(current.caller(), given(email, "email")).stream()
        .map(view -> KeyJson.of(view, null))
        .toList();
  }

  @DELETE
  @Path("keys/{id}")
  @Consumes(MediaType.WILDCARD)
  public KeyJson revoke(@PathParam("id") UUID id) {
    return KeyJson.of(wards.revoke(current.caller(), id), null);
  }

  private static Response created(Object entity) {
    return Response.status(Response.Status.CREATED).entity(entity).build();
  }

  private static <T> T given(@Nullable T value, String name) {
    if (value == null) {
      throw new Refusal(Reason.VALUE_INVALID, "'" + name + "' is missing.");
    }
    return value;
  }
}
