package tidemark.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.limit.Limits;
import tidemark.login.Credentials;

/// Finds out who asks. A route without `@Anonymous` is closed to whoever cannot say.
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class CallerFilter implements ContainerRequestFilter {
  @Context private ResourceInfo route;
  @Context private HttpServletRequest connection;
  @Inject private Limits limits;
  @Inject private Credentials credentials;
  @Inject private CurrentCaller current;

  @Override
  public void filter(ContainerRequestContext request) {
    // what a route allows is no secret, and browsers ask it without a credential
    if (request.getMethod().equals(HttpMethod.OPTIONS)) {
      return;
    }
    Shown.refuseInAddress(request.getUriInfo().getQueryParameters());
    current.speaksFor(request.getHeaderString("X-Device-Id"));
    @Nullable Anonymous open = openness();
    if (open == null) {
      String shown = shown(request).orElseThrow(this::missing);
      current.is(recognise(shown, request), shown);
    } else if (open.recognises()) {
      shown(request).ifPresent(shown -> current.is(recognise(shown, request), shown));
    }
  }

  private @Nullable Anonymous openness() {
    @Nullable Method method = route.getResourceMethod();
    @Nullable Class<?> type = route.getResourceClass();
    if (method != null && method.isAnnotationPresent(Anonymous.class)) {
      return method.getAnnotation(Anonymous.class);
    }
    return type == null ? null : type.getAnnotation(Anonymous.class);
  }

  private tidemark.Caller recognise(String shown, ContainerRequestContext request) {
    try {
      return credentials.recognise(shown, RequestId.of(request));
    } catch (Refusal refusal) {
      throw refusal.reason() == Reason.CREDENTIAL_INVALID ? slowed(refusal) : refusal;
    }
  }

  /// Guessing is slow; whoever shares the address with a guesser is not held up.
  private Refusal slowed(Refusal refusal) {
    Duration wait = limits.failed(connection.getRemoteAddr());
    return wait.isZero()
        ? refusal
        : new Refusal(Reason.TOO_MANY_REQUESTS, Long.toString(wait.toSeconds() + 1));
  }

  private Optional<String> shown(ContainerRequestContext request) {
    return Shown.in(
        request.getHeaderString(HttpHeaders.AUTHORIZATION), request.getHeaderString("X-API-Key"));
  }

  private Refusal missing() {
    return new Refusal(Reason.CREDENTIAL_MISSING);
  }
}
