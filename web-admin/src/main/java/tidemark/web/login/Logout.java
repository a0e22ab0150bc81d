package tidemark.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tidemark.web.Portal;

/// Ends the session here and at Keycloak, which then sends the browser home and so to its login.
@WebServlet("/logout")
public class Logout extends HttpServlet {
  @Inject private transient Portal portal;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.logout();
    if (!response.isCommitted()) {
      response.sendRedirect(portal.getHome());
    }
  }
}
