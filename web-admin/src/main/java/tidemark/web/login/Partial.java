package tidemark.web.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// The answer to a script of a page, which cannot follow a redirect to another server.
final class Partial {
  private Partial() {}

  static boolean isAsked(HttpServletRequest request) {
    return "partial/ajax".equals(request.getHeader("Faces-Request"));
  }

  static void redirect(HttpServletResponse response, String address) throws IOException {
    response.setContentType("text/xml;charset=UTF-8");
    response
        .getWriter()
        .write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <partial-response><redirect url="%s"/></partial-response>
            """
                .formatted(address));
  }
}
