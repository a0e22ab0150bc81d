package tidemark.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;

/// The one place where an exception becomes an answer.
@Provider
@ApplicationScoped
public class Problems implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(Problems.class.getName());

  private static final int SECONDS_UNTIL_BACK = 5;

  @Context private HttpServletRequest request;

  @Inject
  @ConfigProperty(name = "tidemark.url", defaultValue = "http://localhost:8080")
  private String home;

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException e && e.getResponse().getStatus() < 400) {
      return e.getResponse();
    }
    String id = RequestId.of(request);
    Refusal refusal = Refusals.of(thrown);
    if (refusal.reason() == Reason.UNEXPECTED) {
      LOG.log(Level.SEVERE, "Request " + id + " failed", thrown);
    }
    Problem problem = Problem.of(refusal, id);
    Map<String, Object> document = problem.document(home, request.getRequestURI());
    if (refusal.reason() == Reason.CURSOR_EXPIRED) {
      document.put("reason", refusal.details().getFirst());
      document.put("action", "full_resync");
    }
    Response.ResponseBuilder answer =
        Response.status(problem.status()).type(Problem.TYPE).entity(document);
    if (refusal.reason().kind() == Reason.Kind.UNAUTHENTICATED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (refusal.reason() == Reason.TOO_MANY_REQUESTS && !refusal.details().isEmpty()) {
      answer.header(HttpHeaders.RETRY_AFTER, refusal.details().getFirst());
    }
    if (refusal.reason().kind() == Reason.Kind.UNAVAILABLE) {
      LOG.log(Level.WARNING, "Request {0} found {1}", new Object[] {id, thrown.toString()});
      answer.header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_BACK);
    }
    if (refusal.reason().kind() == Reason.Kind.TOO_LARGE) {
      // the rest of the body is not read, so nothing can follow it
      answer.header("Connection", "close");
    }
    @Nullable String allowed = allowed(thrown);
    return (allowed == null ? answer : answer.header(HttpHeaders.ALLOW, allowed)).build();
  }

  private static @Nullable String allowed(Throwable thrown) {
    return thrown instanceof WebApplicationException e
        ? e.getResponse().getHeaderString(HttpHeaders.ALLOW)
        : null;
  }
}
