package tidemark.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidemark.stack.Http;

class SamayIT {
  private static final int HALF_A_DAY = 12 * 3600;

  private final SamayFlow flow = new SamayFlow();

  @Test
  void theUnchangedExchangeGivesATokenThatUploadsForADay() {
    Map<String, String> callback = flow.logIn("linus");
    assertEquals(flow.state, callback.get("state"));
    JsonNode tokens =
        flow.exchange(callback.getOrDefault("code", ""), Map.of()).require(200).json();
    assertTrue(tokens.path("expires_in").asInt() >= HALF_A_DAY, tokens.toString());
    assertTrue(tokens.hasNonNull("refresh_token"));
    assertEquals("Bearer", tokens.path("token_type").asText());
    String event =
        """
        {"events":[{"id":1,"bucket_id":"aw-watcher-window_samay-it","timestamp":"2026-01-31T09:30:00Z",
          "duration":5.0,"data":{"app":"a","title":"b"}}],"timestamp":"2026-01-31T09:31:00Z"}
        """;
    Http client = Newcomer.with(tokens.path("access_token").asText());
    assertEquals(200, client.post("/api/v1/events", event).status());
    assertEquals(403, client.get("/v1/auth/api-keys").status());
  }

  @Test
  void anotherVerifierIsRefused() {
    String code = flow.logIn("linus").getOrDefault("code", "");
    Http.Answer answer = flow.exchange(code, Map.of("code_verifier", "x".repeat(64)));
    assertEquals(400, answer.status(), answer.body());
  }

  @Test
  void anotherSecretAndAnotherRedirectAreRefused() {
    String code = flow.logIn("linus").getOrDefault("code", "");
    assertEquals(401, flow.exchange(code, Map.of("client_secret", "wrong")).status());
    assertEquals(400, flow.exchange(code, Map.of("redirect_uri", "samay://callback")).status());
  }

  @Test
  void aCodeIsGoodOnce() {
    String code = flow.logIn("linus").getOrDefault("code", "");
    assertEquals(200, flow.exchange(code, Map.of()).status());
    assertEquals(400, flow.exchange(code, Map.of()).status());
  }

  @Test
  void nobodyIsSentToAnotherAddress() {
    for (String redirect :
        new String[] {"http://127.0.0.1:54784/callback", "https://mallory.example/callback"}) {
      assertEquals(400, flow.open(redirect, "read+write").statusCode(), redirect);
    }
    assertEquals(200, flow.open("samay://callback", "read+write").statusCode());
    assertEquals(200, flow.open("samay-sync://callback", "read+write").statusCode());
  }
}
