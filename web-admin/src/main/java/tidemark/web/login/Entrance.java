package tidemark.web.login;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanismHandler;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Set;
import tidemark.web.SecurityHeaders;

/// Stands before every request of the application: the portal's go to Keycloak's mechanism, all
/// others pass, because the REST door reads credentials itself.
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class Entrance implements HttpAuthenticationMechanismHandler {
  static final String MEMBER = "member";
  private static final String PORTAL = "/portal";
  @Inject @ByKeycloak private Instance<HttpAuthenticationMechanism> keycloak;
  @Inject private SecurityHeaders headers;
  @Inject private Provider provider;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (!PORTAL.equals(request.getContextPath())) {
      return context.doNothing();
    }
    headers.write(request, response);
    Principal known = request.getUserPrincipal();
    if (known == null && context.isProtected()) {
      return askToLogIn(request, response, context);
    }
    AuthenticationStatus status = askKeycloak(request, response, context);
    if (known != null && status == AuthenticationStatus.SUCCESS) {
      // Payara 7.2025.1 forgets the groups of a session that asks twice at the same time
      return context.notifyContainerAboutLogin(
          new CallerPrincipal(known.getName()), Set.of(MEMBER));
    }
    return status;
  }

  /// A stranger asks for a page. A script cannot follow a redirect to Keycloak, so it is told to
  /// load the page again, which then leads there.
  private AuthenticationStatus askToLogIn(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    try {
      if (Partial.isAsked(request)) {
        Partial.redirect(response, request.getContextPath() + "/?reloaded=1");
        return AuthenticationStatus.SEND_CONTINUE;
      }
    } catch (IOException e) {
      throw new AuthenticationException(e);
    }
    return provider.answers()
        ? askKeycloak(request, response, context)
        : sayKeycloakIsDown(response);
  }

  private AuthenticationStatus askKeycloak(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    try {
      return keycloak.get().validateRequest(request, response, context);
    } catch (RuntimeException e) {
      if (provider.answers()) {
        throw e;
      }
      return sayKeycloakIsDown(response);
    }
  }

  private static AuthenticationStatus sayKeycloakIsDown(HttpServletResponse response)
      throws AuthenticationException {
    try {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException e) {
      throw new AuthenticationException(e);
    }
  }

  @Override
  public AuthenticationStatus secureResponse(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    return PORTAL.equals(request.getContextPath())
        ? keycloak.get().secureResponse(request, response, context)
        : AuthenticationStatus.SUCCESS;
  }

  @Override
  public void cleanSubject(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    keycloak.get().cleanSubject(request, response, context);
  }
}
