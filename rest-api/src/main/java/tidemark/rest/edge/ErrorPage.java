package tidemark.rest.edge;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.rest.Refusals;
import tidemark.rest.RequestId;

/// The container's own errors, in our form instead of a page with its name on it.
public class ErrorPage extends HttpServlet {
  private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());

  @Inject private ProblemPage page;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    page.write(refusal(request), request, response);
  }

  private static Refusal refusal(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
      LOG.log(Level.SEVERE, "Request " + RequestId.of(request) + " failed", thrown);
      return Refusals.of(thrown);
    }
    // asked for by its own address, it is a page like any other that is not there
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? Refusals.ofStatus(status)
        : new Refusal(Reason.NOT_FOUND);
  }
}
