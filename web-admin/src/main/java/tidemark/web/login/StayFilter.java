package tidemark.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

/// Sends whoever has been signed in for too long to the way out, which ends Keycloak's session too:
/// otherwise that one would sign them in again unasked.
@WebFilter("/*")
public class StayFilter implements Filter {
  private static final String BEGAN = "tidemark.began";
  private static final String WAY_OUT = "/logout";

  @Inject private Clock clock;

  /// Notes when somebody signed in.
  static void begin(HttpSession session, Instant now) {
    session.setAttribute(BEGAN, now);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    if (isOver(asked) && !asked.getServletPath().equals(WAY_OUT)) {
      HttpServletResponse answer = (HttpServletResponse) response;
      String out = asked.getContextPath() + WAY_OUT;
      if (Partial.isAsked(asked)) {
        Partial.redirect(answer, out);
      } else {
        answer.sendRedirect(out);
      }
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean isOver(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
        && session.getAttribute(BEGAN) instanceof Instant began
        && Stay.isOver(began, clock.instant());
  }
}
