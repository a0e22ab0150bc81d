package tidemark.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// What the failure page says: it knows the statuses below and words all others as our mistake.
@Named
@RequestScoped
public class FailurePage {
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;

  public String getTitle() {
    return texts.say("failure." + kind() + ".title");
  }

  public String getSentence() {
    return texts.say("failure." + kind() + ".sentence");
  }

  /// What to quote when somebody reports it; nothing when there is nothing to report.
  public @Nullable String getReference() {
    if (!kind().equals("500")) {
      return null;
    }
    String handed = request.getParameter("reference");
    boolean ours = handed != null && handed.matches("[0-9a-f-]{36}");
    return ours ? handed : RequestFilter.idOf(request);
  }

  private String kind() {
    return switch (status()) {
      case 400, 403, 404, 503 -> String.valueOf(status());
      default -> "500";
    };
  }

  private int status() {
    if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
      return status;
    }
    String handed = request.getParameter("status");
    return handed != null && handed.matches("[45]\\d\\d") ? Integer.parseInt(handed) : 404;
  }
}
