package tidemark.web.connect;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The short addresses that programs and manuals name, and the pages they lead to.
@WebServlet({Addresses.DESKTOP, Addresses.DEVICE})
public class Addresses extends HttpServlet {
  static final String DESKTOP = "/connect-desktop";
  static final String DEVICE = "/device";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String page = request.getServletPath().equals(DEVICE) ? "device" : "desktop";
    @Nullable String query = request.getQueryString();
    response.sendRedirect(
        request.getContextPath()
            + "/connect/"
            + page
            + ".xhtml"
            + (query == null ? "" : "?" + query));
  }
}
