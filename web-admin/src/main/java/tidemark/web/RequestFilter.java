package tidemark.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tidemark.Ids;

/// Gives each request its id and each answer its headers.
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class RequestFilter implements Filter {
  private static final String ID = "tidemark.request";

  @Inject private SecurityHeaders headers;

  /// The id under which this request is found in the log.
  static String idOf(ServletRequest request) {
    if (request.getAttribute(ID) instanceof String id) {
      return id;
    }
    String id = Ids.next().toString();
    request.setAttribute(ID, id);
    return id;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse answer = (HttpServletResponse) response;
    headers.write((HttpServletRequest) request, answer);
    answer.setHeader("X-Request-Id", idOf(request));
    chain.doFilter(request, response);
  }
}
