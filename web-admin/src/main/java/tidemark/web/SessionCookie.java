package tidemark.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/// Names the session cookie. Behind TLS it is bound to this host and never travels in the clear.
@WebListener
public class SessionCookie implements ServletContextListener {
  @Inject private Portal portal;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    cookie.setSecure(portal.isEncrypted());
    cookie.setName(portal.isEncrypted() ? "__Host-tidemark" : "tidemark");
    cookie.setPath(portal.isEncrypted() ? "/" : event.getServletContext().getContextPath());
  }
}
