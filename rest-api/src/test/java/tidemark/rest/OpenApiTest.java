package tidemark.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tidemark.Scope;
import tidemark.rest.health.HealthResource;

class OpenApiTest {
  private final Map<?, ?> paths = map(description().get("paths"));

  @Test
  void everyRouteIsDescribedAndNothingElse() {
    assertEquals(Routes.of(RestApi.resources()), described());
  }

  @Test
  void aRouteThatIsNotDescribedIsNoticed() {
    Set<Class<?>> fewer = new HashSet<>(RestApi.resources());
    assertTrue(fewer.remove(HealthResource.class));
    assertNotEquals(Routes.of(fewer), described());
  }

  @Test
  void everyOperationHasItsOwnName() {
    Set<Object> names = new HashSet<>();
    eachOperation((route, operation) -> assertTrue(names.add(operation.get("operationId")), route));
    assertFalse(names.contains(null));
  }

  @Test
  void everyOperationSaysWhoMayAndWithWhichScopes() {
    eachOperation((route, operation) -> {
      assertTrue(operation.get("security") instanceof List<?>, route);
      for (Object scope : (List<?>) Objects.requireNonNull(operation.get("x-scopes"), route)) {
        assertTrue(Scope.of(scope.toString()).isPresent(), route + " " + scope);
      }
    });
  }

  @Test
  void everyOperationAnswersProblems() {
    eachOperation((route, operation) ->
        assertTrue(map(operation.get("responses")).containsKey("default"), route));
  }

  private Set<String> described() {
    Set<String> routes = new TreeSet<>();
    eachOperation((route, _) -> routes.add(route));
    return routes;
  }

  private void eachOperation(BiConsumer<String, Map<?, ?>> look) {
    paths.forEach((path, operations) ->
        ((Map<?, ?>) operations)
            .forEach((verb, operation) -> look.accept(verb + " " + path, (Map<?, ?>) operation)));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return (Map<?, ?>) Objects.requireNonNull(value);
  }

  private static Map<?, ?> description() {
    try (InputStream in = OpenApiTest.class.getResourceAsStream("/docs/openapi.yaml")) {
      return new Yaml().load(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
