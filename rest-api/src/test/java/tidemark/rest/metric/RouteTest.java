package tidemark.rest.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tidemark.rest.RestApi;
import tidemark.rest.health.HealthResource;

class RouteTest {
  @Test
  void templateIsWhatTheAnnotationsSay() {
    assertEquals(
        Set.of("/health", "/v1/health"),
        Arrays.stream(HealthResource.class.getDeclaredMethods())
            .map(method -> Route.of(HealthResource.class, method))
            .collect(Collectors.toSet()));
  }

  @Test
  void everyRouteIsATemplate() {
    for (Class<?> resource : RestApi.resources()) {
      for (Method method : resource.getMethods()) {
        if (method.getDeclaringClass() == resource) {
          String route = Route.of(resource, method);
          assertTrue(route.matches("(/[\\w.-]*|/\\{\\w+}(\\.\\w+)?)+"), route);
        }
      }
    }
  }
}
