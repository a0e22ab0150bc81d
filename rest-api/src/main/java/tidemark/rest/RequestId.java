package tidemark.rest;

import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of one request: in its answer, in its problem, in its log lines.
public final class RequestId {
  public static final String HEADER = "X-Request-Id";
  private static final String ATTRIBUTE = "tidemark.request";
  private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9-]{8,64}");

  private RequestId() {}

  /// The client's own name where it is harmless in a log, else a new one.
  public static String choose(@Nullable String proposed) {
    return proposed != null && ACCEPTABLE.matcher(proposed).matches()
        ? proposed
        : UUID.randomUUID().toString();
  }

  public static void keep(ServletRequest request, String id) {
    request.setAttribute(ATTRIBUTE, id);
  }

  public static boolean isKnown(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String;
  }

  public static String of(ServletRequest request) {
    return text(request.getAttribute(ATTRIBUTE));
  }

  /// Jersey shows the servlet's attributes as properties.
  public static String of(ContainerRequestContext request) {
    return text(request.getProperty(ATTRIBUTE));
  }

  private static String text(@Nullable Object value) {
    return value instanceof String id ? id : "unknown";
  }
}
