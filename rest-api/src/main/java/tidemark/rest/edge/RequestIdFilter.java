package tidemark.rest.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tidemark.rest.RequestId;

/// Names the request in its answer, and the thread after the request: so the name stands in every
/// log line, also in those of libraries that have never heard of it.
public class RequestIdFilter extends HttpFilter {
  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    // an error page is a second dispatch of the same request
    String id =
        RequestId.isKnown(request)
            ? RequestId.of(request)
            : RequestId.choose(request.getHeader(RequestId.HEADER));
    RequestId.keep(request, id);
    response.setHeader(RequestId.HEADER, id);
    Thread thread = Thread.currentThread();
    String name = thread.getName();
    thread.setName("request " + id);
    try {
      chain.doFilter(request, response);
    } finally {
      thread.setName(name);
    }
  }
}
