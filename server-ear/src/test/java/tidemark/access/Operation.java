package tidemark.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/// An operation of the description.
record Operation(
    String id, String method, String path, boolean isOpen, boolean hasBody, List<String> scopes) {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  static List<Operation> all() {
    Path file = Path.of(System.getProperty("tidemark.sources", "..")).resolve("docs/openapi.yaml");
    try (var in = Files.newInputStream(file)) {
      List<Operation> all = new ArrayList<>();
      Map<String, Object> paths =
          map(Objects.requireNonNull(map(new Yaml().load(in)).get("paths")));
      paths.forEach((path, item) ->
          map(item)
              .forEach((method, operation) -> {
                if (METHODS.contains(method)) {
                  all.add(of(method, path, map(operation)));
                }
              }));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Those that ask who one is.
  static List<Operation> guarded() {
    return all().stream().filter(operation -> !operation.isOpen()).toList();
  }

  boolean isOfTheOperator() {
    return scopes.contains("operator");
  }

  private static Operation of(String method, String path, Map<String, Object> said) {
    boolean isOpen =
        !(said.get("security") instanceof List<?> ways)
            || ways.isEmpty()
            || ways.contains(Map.of());
    List<String> scopes = new ArrayList<>();
    if (said.get("x-scopes") instanceof List<?> named) {
      named.forEach(scope -> scopes.add(String.valueOf(scope)));
    }
    return new Operation(
        String.valueOf(said.get("operationId")),
        method.toUpperCase(java.util.Locale.ROOT),
        path,
        isOpen,
        said.containsKey("requestBody"),
        scopes);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
