package tidemark.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;

/// Where an exception becomes something a person can read: a refusal of an action becomes a toast
/// on the page it was asked from, an expired page is loaded again, all else becomes a failure page.
public class Failures extends ExceptionHandlerWrapper {
  private static final Logger LOG = Logger.getLogger(Failures.class.getName());

  Failures(ExceptionHandler wrapped) {
    super(wrapped);
  }

  /// How Faces gets one for each request.
  public static class Factory extends ExceptionHandlerFactory {
    public Factory(ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
      return new Failures(getWrapped().getExceptionHandler());
    }
  }

  @Override
  public void handle() throws FacesException {
    Iterator<ExceptionQueuedEvent> queue = getUnhandledExceptionQueuedEvents().iterator();
    while (queue.hasNext()) {
      Throwable cause = causeOf(queue.next().getContext().getException());
      queue.remove();
      tell(FacesContext.getCurrentInstance(), cause);
    }
  }

  private static void tell(FacesContext faces, Throwable cause) {
    try {
      boolean acting = !PhaseId.RENDER_RESPONSE.equals(faces.getCurrentPhaseId());
      switch (cause) {
        case ViewExpiredException expired -> reload(faces, expired.getViewId());
        case Refusal refusal when acting && faces.isPostback() -> toast(faces, refusal);
        case Refusal refusal -> fail(faces, statusOf(refusal.reason().kind()));
        default -> {
          LOG.log(Level.SEVERE, cause, () -> "portal request " + referenceOf(faces) + " failed");
          fail(faces, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
      }
    } catch (IOException e) {
      throw new FacesException(e);
    }
  }

  private static void reload(FacesContext faces, @Nullable String view) throws IOException {
    String page = faces.getApplication().getViewHandler().getActionURL(faces, view);
    faces.getExternalContext().redirect(page + "?reloaded=1");
    faces.responseComplete();
  }

  private static void toast(FacesContext faces, Refusal refusal) {
    String sentence = RefusalTexts.in(faces.getViewRoot().getLocale(), refusal);
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    faces.validationFailed();
    faces.renderResponse();
  }

  private static void fail(FacesContext faces, int status) throws IOException {
    if (faces.getPartialViewContext().isAjaxRequest()) {
      String home = faces.getExternalContext().getRequestContextPath();
      faces
          .getExternalContext()
          .redirect(home + "/failure.xhtml?status=" + status + "&reference=" + referenceOf(faces));
    } else {
      faces.getExternalContext().responseReset();
      faces.getExternalContext().responseSendError(status, null);
    }
    faces.responseComplete();
  }

  private static int statusOf(Reason.Kind kind) {
    return switch (kind) {
      case UNAUTHENTICATED, FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
      case MISSING, GONE -> HttpServletResponse.SC_NOT_FOUND;
      case UNAVAILABLE, TOO_MANY -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
      case METHOD, INVALID, UNPROCESSABLE, CONFLICT, TOO_LARGE, MEDIA, NOT_ACCEPTABLE ->
          HttpServletResponse.SC_BAD_REQUEST;
      case BROKEN -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    };
  }

  private static String referenceOf(FacesContext faces) {
    return RequestFilter.idOf((ServletRequest) faces.getExternalContext().getRequest());
  }

  private static Throwable causeOf(Throwable thrown) {
    Throwable cause = thrown;
    while (!(cause instanceof Refusal || cause instanceof ViewExpiredException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
