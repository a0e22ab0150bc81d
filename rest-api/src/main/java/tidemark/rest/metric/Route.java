package tidemark.rest.metric;

import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/// A route as the annotations write it.
final class Route {
  /// Jersey keeps its properties as the servlet's attributes.
  static final String ATTRIBUTE = "tidemark.route";

  /// What no resource has answered: files, probes, and addresses that lead nowhere.
  private static final String NONE = "none";

  private Route() {}

  static String of(Class<?> resource, Method method) {
    String whole = "/" + text(resource.getAnnotation(Path.class));
    whole += "/" + text(method.getAnnotation(Path.class));
    return whole
        .replaceAll("/+", "/")
        .replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}")
        .replaceAll("(.)/$", "$1");
  }

  static String of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String route ? route : NONE;
  }

  private static String text(@Nullable Path path) {
    return path == null ? "" : path.value();
  }
}
