package tidemark.rest.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidemark.rest.RestApi;

/// Takes doubled and trailing slashes for what was meant. Nothing is redirected: several clients
/// lose the body or the credential on the way.
public class PathFilter extends HttpFilter {
  /// The server has its own servlets on these; below `/health/` they stay.
  private static final Set<String> OURS = Set.of("/health", "/metrics", "/openapi");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = TidyRequest.tidy(request.getRequestURI());
    HttpServletRequest tidy =
        path.equals(request.getRequestURI()) ? request : new TidyRequest(request, path);
    @Nullable RequestDispatcher api =
        OURS.contains(path)
            ? getServletContext().getNamedDispatcher(RestApi.class.getName())
            : null;
    if (api == null) {
      chain.doFilter(tidy, response);
    } else {
      api.forward(new TidyRequest(request, path), response);
    }
  }
}
