package tidemark.rest.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.json.Json;
import tidemark.rest.Problem;
import tidemark.rest.RequestId;

/// Writes a problem where JAX-RS is not there to do it.
@ApplicationScoped
class ProblemPage {

  @Inject
  @ConfigProperty(name = "tidemark.url", defaultValue = "http://localhost:8080")
  private String home;

  void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    Problem problem = Problem.of(refusal, RequestId.of(request));
    byte[] body = Json.mapper().writeValueAsBytes(problem.document(home, path(request)));
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType(Problem.TYPE);
    response.setContentLength(body.length);
    if (refusal.reason().kind() == Reason.Kind.UNAUTHENTICATED) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    if (refusal.reason().kind() == Reason.Kind.TOO_LARGE) {
      // the rest of the body is not going to be read
      response.setHeader("Connection", "close");
    }
    response.getOutputStream().write(body);
  }

  private static String path(HttpServletRequest request) {
    Object original = request.getAttribute("jakarta.servlet.error.request_uri");
    return original instanceof String path ? path : request.getRequestURI();
  }
}
