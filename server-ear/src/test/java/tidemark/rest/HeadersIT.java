package tidemark.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class HeadersIT {
  private static final Map<String, String> CAREFUL =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin");

  @Test
  void everyAnswerMakesTheBrowserCareful() {
    for (String path :
        List.of(
            "/health",
            "/nothing",
            "/WEB-INF/web.xml",
            "/docs/swagger-ui.css",
            "/docs/",
            "/openapi",
            "/metrics",
            "/health/live",
            "/api/0/buckets")) {
      assertCareful(Call.to(path).get());
    }
  }

  @Test
  void anAnswerWithoutThemIsNoticed() {
    var answer = Call.to("/health").get();
    assertThrows(
        AssertionError.class, () -> assertHeaders(answer, Map.of("X-Not-Sent", "anything")));
  }

  @Test
  void dataIsNotStoredByCaches() {
    assertEquals("no-store", Call.header(Call.to("/api/0/info").get(), "Cache-Control"));
    assertNotEquals(
        "no-store", Call.header(Call.to("/docs/swagger-ui.css").get(), "Cache-Control"));
  }

  @Test
  void aHarmlessRequestIdIsEchoedAndAnotherReplaced() {
    assertEquals("trace-12345", id(Call.to("/health").with("X-Request-Id", "trace-12345").get()));
    var replaced = id(Call.to("/health").with("X-Request-Id", "no blanks please").get());
    assertFalse(replaced.isEmpty() || replaced.contains(" "), replaced);
  }

  @Test
  void longAnswersArePackedForWhoCanUnpackThem() throws IOException {
    var packed =
        Call.to("/openapi")
            .with("Accept-Encoding", "gzip")
            .read("GET", BodyPublishers.noBody(), BodyHandlers.ofByteArray());
    assertEquals("gzip", Call.header(packed, "Content-Encoding"));
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertEquals(
          Call.to("/openapi").get().body(),
          new String(unpacked.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    }
    assertEquals("", Call.header(Call.to("/openapi").get(), "Content-Encoding"));
  }

  @Test
  void theServerDoesNotIntroduceItself() {
    var answer = Call.to("/nothing").get();
    assertEquals("", Call.header(answer, "Server"));
    assertEquals("", Call.header(answer, "X-Powered-By"));
  }

  private static void assertCareful(HttpResponse<String> answer) {
    assertHeaders(answer, CAREFUL);
    assertTrue(
        Call.header(answer, "Content-Security-Policy").contains("frame-ancestors 'none'"),
        answer.uri().toString());
    assertFalse(id(answer).isEmpty(), answer.uri().toString());
  }

  private static void assertHeaders(HttpResponse<String> answer, Map<String, String> wanted) {
    wanted.forEach((name, value) ->
        assertEquals(value, Call.header(answer, name), name + " of " + answer.uri()));
  }

  private static String id(HttpResponse<String> answer) {
    return Call.header(answer, "X-Request-Id");
  }
}
