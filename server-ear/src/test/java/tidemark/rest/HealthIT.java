package tidemark.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HealthIT {
  @Test
  void healthIsSaidTwiceForTwoKindsOfClients() {
    for (String path : new String[] {"/health", "/v1/health", "/health/"}) {
      var answer = Call.to(path).get();
      assertEquals(200, answer.statusCode(), path);
      String body = answer.body();
      assertTrue(body.startsWith("{\"success\":true,\"data\":{\"status\":\"healthy\""), body);
      assertTrue(body.contains("},\"status\":\"healthy\""), body);
    }
  }

  @Test
  void theProbesAnswer() {
    for (String probe : new String[] {"live", "ready", "started"}) {
      var answer = Call.to("/health/" + probe).get();
      assertEquals(200, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("\"status\":\"UP\""), answer.body());
    }
    assertTrue(Call.to("/health/ready").get().body().contains("\"database\""));
  }

  @Test
  void metricsAreReachable() {
    assertTrue(Call.to("/metrics").get().body().contains("# TYPE"));
  }

  @Test
  void theDescriptionIsTheOneThatIsCheckedIn() throws IOException {
    String served = Call.to("/openapi").get().body();
    assertEquals(Files.readString(Path.of("..", "docs", "openapi.yaml")), served);
    assertFalse(served.contains("Deployed Resources"));
  }

  @Test
  void thePagesRunNoScriptOfTheirOwn() {
    var page = Call.to("/docs/").get();
    assertTrue(page.body().contains("<script src=\"/docs/start.js\"></script>"));
    assertFalse(page.body().contains("<script>"));
    assertTrue(Call.header(page, "Content-Security-Policy").contains("script-src 'self'"));
    assertEquals(200, Call.to("/docs/swagger-ui-bundle.js").get().statusCode());
    assertEquals(404, Call.to("/docs/index.html.bak").get().statusCode());
    assertTrue(Call.to("/docs/problems").get().body().contains("<dt id=\"not-found\">"));
  }

  @Test
  void anybodyMayAskWhereHeIs() {
    assertTrue(Call.to("/api/0/info").get().body().contains("\"testing\":false"));
  }
}
