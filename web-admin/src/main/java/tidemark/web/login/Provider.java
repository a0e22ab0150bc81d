package tidemark.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tidemark.web.Portal;

/// Keycloak, asked whether it is there before somebody is sent to it.
@ApplicationScoped
class Provider {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @Inject private Portal portal;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  boolean answers() {
    try {
      URI document = URI.create(portal.getIssuer() + "/.well-known/openid-configuration");
      HttpRequest request = HttpRequest.newBuilder(document).timeout(PATIENCE).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
