package tidemark.rest.federation;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.federation.Federation;
import tidemark.federation.NewProvider;
import tidemark.federation.Provider;
import tidemark.federation.ProviderChange;
import tidemark.rest.CurrentCaller;

/// The identity providers of an organisation.
@Path("/v1/organizations/{id}/identity-providers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProviderResource {
  @Inject private Federation federation;
  @Inject private CurrentCaller current;

  /// Without a name the alias is shown.
  record LinkJson(
      @Nullable String alias,
      @Nullable String name,
      @Nullable String issuer,
      @JsonProperty("client_id") @Nullable String clientId,
      @JsonProperty("client_secret") @Nullable String secret,
      @Nullable String domain) {
    NewProvider order() {
      String named = given("alias", alias);
      return new NewProvider(
          named,
          Objects.requireNonNullElse(name, named),
          given("issuer", issuer),
          given("client_id", clientId),
          given("client_secret", secret),
          given("domain", domain));
    }
  }

  record ChangeJson(
      @Nullable String name,
      @JsonProperty("client_id") @Nullable String clientId,
      @JsonProperty("client_secret") @Nullable String secret,
      @Nullable String domain,
      @Nullable Boolean enabled) {}

  @GET
  public List<ProviderJson> list(@PathParam("id") UUID organization) {
    return federation.providers(current.caller(), organization).stream()
        .map(ProviderJson::of)
        .toList();
  }

  @POST
  public Response link(@PathParam("id") UUID organization, @Nullable LinkJson body) {
    Provider linked = federation.link(current.caller(), organization, present(body).order());
    return Response.status(Response.Status.CREATED).entity(ProviderJson.of(linked)).build();
  }

  @PATCH
  @Path("{alias}")
  public ProviderJson change(
      @PathParam("id") UUID organization,
      @PathParam("alias") String alias,
      @Nullable ChangeJson body) {
    ChangeJson said = present(body);
    var change =
        new ProviderChange(
            said.name(), said.clientId(), said.secret(), said.domain(), said.enabled());
    return ProviderJson.of(federation.change(current.caller(), organization, alias, change));
  }

  @DELETE
  @Path("{alias}")
  @Consumes(MediaType.WILDCARD)
  public void unlink(@PathParam("id") UUID organization, @PathParam("alias") String alias) {
    federation.unlink(current.caller(), organization, alias);
  }

  private static <T> T present(@Nullable T body) {
    if (body == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "it is empty.");
    }
    return body;
  }

  private static String given(String name, @Nullable String value) {
    if (value == null) {
      throw new Refusal(Reason.BODY_UNREADABLE, "'" + name + "' is missing.");
    }
    return value;
  }
}
