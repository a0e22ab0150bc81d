package tidemark.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// The security headers of every answer, errors, redirects and files included. The content security
/// policy of a page is PrimeFaces' to send, because it carries the page's nonce.
@ApplicationScoped
public class SecurityHeaders {
  private static final String FILES = "/jakarta.faces.resource/";

  @Inject private Portal portal;

  public void write(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (portal.isEncrypted()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (request.getServletPath().startsWith(FILES)) {
      response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
      if (request.getParameter("v") != null) {
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
      }
    } else {
      response.setHeader("Cache-Control", "no-store");
    }
  }
}
