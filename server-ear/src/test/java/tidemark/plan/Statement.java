package tidemark.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A constant that holds SQL.
///
/// @param name such as `timeline.EventTable.LATEST`
/// @param text with a question mark for each parameter
record Statement(String name, String text) {
  private static final Pattern PLANNED =
      Pattern.compile("\\s*(select|with|update|delete)\\b.*", Pattern.DOTALL);

  static List<Statement> all() {
    Path classes = Path.of(System.getProperty("tidemark.sources"), "domain/target/classes");
    try (Stream<Path> files = Files.walk(classes.resolve("tidemark"))) {
      return files
          .map(file -> classes.relativize(file).toString().replace('/', '.'))
          .filter(name -> name.endsWith("Table.class"))
          .sorted()
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .flatMap(Statement::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return all().stream()
        .filter(statement -> statement.name().equals(name))
        .findFirst()
        .orElseThrow()
        .text();
  }

  /// A part of another statement is none.
  private static Stream<Statement> of(String type) {
    List<Statement> all = constants(type).toList();
    return all.stream()
        .filter(part ->
            all.stream()
                .noneMatch(whole ->
                    whole.text().startsWith(part.text())
                        && whole.text().length() > part.text().length()));
  }

  private static Stream<Statement> constants(String type) {
    try {
      return Arrays.stream(Class.forName(type).getDeclaredFields())
          .filter(
              field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
          .map(field ->
              new Statement(
                  type.substring("tidemark.".length()) + "." + field.getName(), text(field)))
          .filter(statement ->
              PLANNED.matcher(statement.text()).matches() && !statement.text().contains("%s"));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Field field) {
    try {
      field.setAccessible(true);
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /// With numbered parameters, as PostgreSQL itself writes them.
  String numbered() {
    StringBuilder numbered = new StringBuilder();
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '?') {
        numbered.append('$').append(++number);
      } else {
        numbered.append(text.charAt(i));
      }
    }
    return numbered.toString();
  }
}
