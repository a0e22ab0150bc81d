package tidemark.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The routes that the annotations of resource classes say, as `get /v1/health`.
final class Routes {
  private Routes() {}

  static Set<String> of(Set<Class<?>> resources) {
    Set<String> routes = new TreeSet<>();
    for (Class<?> resource : resources) {
      for (Method method : resource.getDeclaredMethods()) {
        verbs(method).forEach(verb -> routes.add(verb + " " + path(resource, method)));
      }
    }
    return routes;
  }

  private static Stream<String> verbs(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value().toLowerCase(Locale.ROOT));
  }

  private static String path(Class<?> resource, Method method) {
    Path own = method.getAnnotation(Path.class);
    String whole =
        "/" + resource.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
    return whole
        .replaceAll("/+", "/")
        .replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}")
        .replaceAll("(.)/$", "$1");
  }
}
