package tidemark.rest.edge;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.rest.Refusals;
import tidemark.rest.RequestId;

/// Answers what is thrown outside JAX-RS: by the filters behind it, or by the container's servlets.
public class RefusalFilter extends HttpFilter {
  private static final Logger LOG = Logger.getLogger(RefusalFilter.class.getName());

  @Inject private ProblemPage page;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      // a cookie on this side is never ours, and TRACE would read headers back to a script
      if (request.getMethod().equals("TRACE")) {
        throw new Refusal(Reason.METHOD_UNKNOWN);
      }
      chain.doFilter(request, response);
    } catch (Exception e) {
      Refusal refusal = Refusals.of(e);
      if (refusal.reason() == Reason.UNEXPECTED) {
        LOG.log(Level.SEVERE, "Request " + RequestId.of(request) + " failed", e);
      }
      page.write(refusal, request, response);
    }
  }
}
