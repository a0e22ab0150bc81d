package tidemark.rest.edge.body;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Packs answers for who can unpack them. The listener could do it too, but with its switch on it
/// also unpacks bodies, without any limit and before anybody can look at them.
public class GzipFilter extends HttpFilter {
  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    @Nullable String accepted = request.getHeader("Accept-Encoding");
    if (accepted == null || !accepted.contains("gzip") || request.getMethod().equals("HEAD")) {
      chain.doFilter(request, response);
      return;
    }
    PackedResponse packed = new PackedResponse(response);
    chain.doFilter(request, packed);
    if (!request.isAsyncStarted()) {
      packed.finish();
    }
  }
}
