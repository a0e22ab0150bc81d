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
import java.time.Duration;
import java.time.Instant;
import tidemark.login.Credentials;

/// Sends whoever has been signed in for too long, or has signed out at Keycloak, to the way out. It
/// ends Keycloak's session too: otherwise that one would sign them in again unasked.
@WebFilter("/*")
public class StayFilter implements Filter {
  private static final String BEGAN = "tidemark.began";
  private static final String LEFT = "tidemark.left";
  private static final String SESSION = "tidemark.session";
  private static final String WAY_OUT = "/logout";
  private static final String FILES = "/jakarta.faces.resource/";

  @Inject private Clock clock;
  @Inject private Credentials credentials;

  /// Notes when somebody signed in, and in which session of Keycloak's.
  static void begin(HttpSession session, String ofKeycloak, Instant now) {
    session.setAttribute(BEGAN, now);
    session.setAttribute(SESSION, ofKeycloak);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    String path = asked.getServletPath();
    if (!path.equals(WAY_OUT) && !path.startsWith(FILES) && isOver(asked)) {
      HttpServletResponse answer = (HttpServletResponse) response;
      String out = asked.getContextPath() + WAY_OUT;
      if (Partial.isAsked(asked)) {
        Partial.redirect(answer, out);
      } else {
        answer.sendRedirect(out);
      }
    } else {
      leave(asked);
      chain.doFilter(request, response);
    }
  }

  /// Tells the page how many seconds are left of the longest stay.
  private void leave(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(BEGAN) instanceof Instant began) {
      Duration left = Duration.between(clock.instant(), began.plus(Stay.LONGEST));
      request.setAttribute(LEFT, left.toSeconds());
    }
  }

  private boolean isOver(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
        && session.getAttribute(BEGAN) instanceof Instant began
        && (Stay.isOver(began, clock.instant()) || hasLeft(session));
  }

  private boolean hasLeft(HttpSession session) {
    return session.getAttribute(SESSION) instanceof String ofKeycloak
        && credentials.hasLeft(ofKeycloak);
  }
}
