package tidemark.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.login.Credentials;

/// Where Keycloak says that a session is over (OpenID Connect Back-Channel Logout). What it says is
/// signed, so nobody else can say it.
@WebServlet("/backchannel-logout")
public class Farewell extends HttpServlet {
  private static final int LONGEST = 16_384;

  @Inject private transient Credentials credentials;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    @Nullable String token = request.getParameter("logout_token");
    if (token == null || token.length() > LONGEST) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try {
      credentials.leave(token);
      response.setStatus(HttpServletResponse.SC_OK);
    } catch (Refusal refusal) {
      response.setStatus(
          refusal.reason() == Reason.UNAVAILABLE
              ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
              : HttpServletResponse.SC_BAD_REQUEST);
    }
  }
}
