package tidemark.directory;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;

/// Shows the access token of the installation's service account, and fetches a new one when the old
/// one is about to end.
final class OwnToken implements ClientRequestFilter {
  private static final int MARGIN_SECONDS = 20;

  private final Client client;
  private final String url;
  private final String secret;
  private final Clock clock;
  private String token = "";
  private Instant end = Instant.EPOCH;

  OwnToken(Client client, String realm, String secret, Clock clock) {
    this.client = client;
    this.url = realm + "/protocol/openid-connect/token";
    this.secret = secret;
    this.clock = clock;
  }

  @Override
  public void filter(ClientRequestContext request) {
    request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + current());
  }

  private synchronized String current() {
    Instant now = clock.instant();
    if (now.isAfter(end)) {
      Form form =
          new Form("grant_type", "client_credentials")
              .param("client_id", "tidemark-directory")
              .param("client_secret", secret);
      JsonNode answer = client.target(url).request().post(Entity.form(form), JsonNode.class);
      token = answer.path("access_token").asText();
      end = now.plusSeconds(answer.path("expires_in").asLong() - MARGIN_SECONDS);
    }
    return token;
  }
}
