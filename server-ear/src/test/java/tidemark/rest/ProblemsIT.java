package tidemark.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ProblemsIT {
  @Test
  void noCredentialIsRefusedWithAnInvitation() {
    var answer = Call.to("/api/0/buckets").get();
    assertProblem(answer, 401, "credential-missing");
    assertEquals("Bearer", Call.header(answer, "WWW-Authenticate"));
  }

  @Test
  void aFalseCredentialIsRefused() {
    assertProblem(
        Call.to("/api/0/buckets").with("Authorization", "Bearer tdm_nope").get(),
        401,
        "credential-invalid");
    assertProblem(
        Call.to("/api/0/info").with("X-API-Key", "tdm_nope").get(), 401, "credential-invalid");
  }

  @Test
  void aCredentialInTheAddressIsRefused() {
    assertProblem(Call.to("/api/0/info?api_key=x").get(), 400, "value-invalid");
  }

  @Test
  void whatIsNotThereIsMissing() {
    assertProblem(Call.to("/nothing/here").get(), 404, "not-found");
    assertProblem(Call.asAda("/api/0/buckets/nowhere").get(), 404, "bucket-unknown");
  }

  @Test
  void theContainersOwnRefusalsLookTheSame() {
    assertProblem(Call.to("/WEB-INF/web.xml").get(), 404, "not-found");
    assertProblem(Call.to("/error").get(), 404, "not-found");
  }

  @Test
  void theWrongMethodIsToldTheRightOnes() {
    var answer = Call.to("/v1/health").send("DELETE");
    assertProblem(answer, 405, "method-unknown");
    assertTrue(Call.header(answer, "Allow").contains("GET"));
  }

  @Test
  void theWrongFormsAreRefused() {
    var form = HttpRequest.BodyPublishers.ofString("a=b");
    assertProblem(
        Call.asAda("/api/0/devices/register")
            .with("Content-Type", "application/x-www-form-urlencoded")
            .send("POST", form),
        415,
        "media-unknown");
    assertProblem(Call.to("/v1/health").with("Accept", "text/html").get(), 406, "not-acceptable");
  }

  @Test
  void brokenJsonIsNotQuoted() {
    var answer = Call.asAda("/api/0/devices/register").post("{\"device_id\": hunter2}");
    assertProblem(answer, 400, "body-unreadable");
    assertFalse(answer.body().contains("hunter2"));
  }

  @Test
  void eachDialectFindsItsMembers() {
    assertTrue(Call.to("/auth/nothing").get().body().contains("\"error\":\"There is nothing"));
    var extension = Call.to("/api/nothing").get().body();
    assertTrue(extension.contains("\"success\":false"), extension);
    assertTrue(extension.contains("\"code\":\"NOT_FOUND\""), extension);
    assertFalse(Call.to("/api/0/nothing").get().body().contains("\"success\""));
  }

  @Test
  void anAnswerThatIsNoProblemIsNoticed() {
    var health = Call.to("/health").get();
    assertThrows(AssertionError.class, () -> assertProblem(health, 200, "healthy"));
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    String body = answer.body();
    assertEquals(status, answer.statusCode(), body);
    assertEquals("application/problem+json", Call.header(answer, "Content-Type"));
    assertTrue(body.contains("\"code\":\"" + code + "\""), body);
    assertTrue(body.contains("\"status\":" + status), body);
    assertTrue(body.contains("\"message\":\""), body);
    assertTrue(body.contains("\"request\":\"" + Call.header(answer, "X-Request-Id") + "\""), body);
    assertFalse(body.contains("Payara") || body.contains("Exception") || body.contains("\tat "));
  }
}
