package tidemark.rest.edge;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Lets browser extensions in: they have no other permission than what these headers say. A browser
/// that asks first is answered here, before anybody asks for a credential.
public class CorsFilter extends HttpFilter {
  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
  private static final String HEADERS =
      "Authorization, Content-Type, Content-Encoding, Accept, Idempotency-Key, X-API-Key,"
          + " X-Device-Id, X-Request-Id";
  private static final String READABLE =
      "X-Request-Id, Retry-After, ETag, Location, Content-Disposition, WWW-Authenticate";

  @Inject
  @ConfigProperty(name = "tidemark.url", defaultValue = "http://localhost:8080")
  private String home;

  @Inject
  @ConfigProperty(name = "tidemark.origins")
  private Optional<String> named;

  private Origins origins = Origins.NONE;

  @PostConstruct
  void read() {
    origins = Origins.of(home, named.orElse(""));
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    @Nullable String origin = request.getHeader("Origin");
    response.addHeader("Vary", "Origin");
    boolean allowed = origin != null && origins.allow(origin);
    if (allowed) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader("Access-Control-Allow-Credentials", "true");
      response.setHeader("Access-Control-Expose-Headers", READABLE);
    }
    if (!isPreflight(request)) {
      chain.doFilter(request, response);
      return;
    }
    if (allowed) {
      response.setHeader("Access-Control-Allow-Methods", METHODS);
      response.setHeader("Access-Control-Allow-Headers", HEADERS);
      response.setHeader("Access-Control-Max-Age", "7200");
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private static boolean isPreflight(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeader("Origin") != null
        && request.getHeader("Access-Control-Request-Method") != null;
  }
}
