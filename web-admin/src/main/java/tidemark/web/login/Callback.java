package tidemark.web.login;

import jakarta.inject.Inject;
import jakarta.security.enterprise.authentication.mechanism.http.openid.OpenIdConstant;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import tidemark.web.Portal;

/// Where Keycloak sends people back to, and from where they go on to the page they asked for.
@WebServlet("/callback")
public class Callback extends HttpServlet {
  @Inject private transient OpenIdContext login;
  @Inject private transient Portal portal;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String wanted =
        login
            .<String>getStoredValue(request, response, OpenIdConstant.ORIGINAL_REQUEST)
            .filter(page -> page.startsWith(portal.getHome()))
            .orElse(portal.getHome());
    if (request.getUserPrincipal() != null) {
      // whoever knew the id of the session before the login does not know it after
      request.changeSessionId();
      String session = login.getAccessToken().getJwtClaims().getStringClaim("sid").orElse("");
      StayFilter.begin(request.getSession(), session, clock.instant());
    }
    response.sendRedirect(wanted);
  }
}
