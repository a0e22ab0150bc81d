package tidemark.rest.invitation;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.invitation.Invitations;
import tidemark.rest.CurrentCaller;

/// What somebody can do who has a code.
@Path("/v1/invitations/{code}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class OfferResource {
  @Inject private Invitations invitations;
  @Inject private CurrentCaller current;

  record OfferJson(
      String organization,
      String role,
      @Nullable String email,
      @JsonProperty("expires_at") Instant expiresAt) {}

  record JoinedJson(UUID id, String name, String role) {}

  @GET
  public OfferJson look(@PathParam("code") String code) {
    var offer = invitations.look(current.caller(), code);
    return new OfferJson(offer.name(), offer.role().text(), offer.email(), offer.expiresAt());
  }

  @POST
  @Path("accept")
  public JoinedJson accept(@PathParam("code") String code) {
    var joined = invitations.accept(current.caller(), code);
    return new JoinedJson(joined.id(), joined.name(), joined.role().text());
  }

  @POST
  @Path("decline")
  public void decline(@PathParam("code") String code) {
    invitations.decline(current.caller(), code);
  }
}
