package tidemark.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class CorsIT {
  private static final String EXTENSION = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";
  private static final String ALLOWED = "Access-Control-Allow-Origin";

  @Test
  void aPreflightIsAnsweredBeforeAnybodyAsksForACredential() {
    for (String path : new String[] {"/api/0/buckets", "/api/sessions/1/end", "/auth/refresh"}) {
      var answer = preflight(path, EXTENSION);
      assertEquals(204, answer.statusCode(), path);
      assertEquals(EXTENSION, Call.header(answer, ALLOWED));
      assertTrue(Call.header(answer, "Access-Control-Allow-Methods").contains("PATCH"));
      assertTrue(Call.header(answer, "Access-Control-Allow-Headers").contains("Authorization"));
      assertTrue(Call.header(answer, "Vary").contains("Origin"));
    }
  }

  @Test
  void aForeignPageIsAllowedNothing() {
    var answer = preflight("/api/0/buckets", "https://evil.example");
    assertEquals("", Call.header(answer, ALLOWED));
    assertEquals("", Call.header(answer, "Access-Control-Allow-Methods"));
    assertEquals("", Call.header(Call.to("/health").with("Origin", "null").get(), ALLOWED));
  }

  @Test
  void refusalsMayBeReadToo() {
    var answer = Call.to("/api/0/buckets").with("Origin", EXTENSION).get();
    assertEquals(401, answer.statusCode());
    assertEquals(EXTENSION, Call.header(answer, ALLOWED));
  }

  private static HttpResponse<String> preflight(String path, String origin) {
    return Call.to(path)
        .with("Origin", origin)
        .with("Access-Control-Request-Method", "PATCH")
        .send("OPTIONS");
  }
}
