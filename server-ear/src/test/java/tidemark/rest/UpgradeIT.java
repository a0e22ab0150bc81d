package tidemark.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tidemark.stack.Tidemark;

/// A client that offers HTTP/2 with its first request, as Java's own does, must not wait for ever.
class UpgradeIT {
  @Test
  void clientThatOffersToUpgradeIsAnswered() throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(Tidemark.running().url() + "/api/v1/events"))
              .timeout(Duration.ofSeconds(30))
              .header("X-API-Key", Tidemark.running().keyOf("ada"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"events\":[]}"))
              .build();
      assertEquals(200, client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
    }
  }
}
