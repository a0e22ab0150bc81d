package tidemark.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What docs/client-features.md names is there, and it names everything.
class FeaturesTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]\\d\\d) \\|");

  /// The rows in which a client has a part, by the letters of the five systems.
  private static final String ROWS =
      """
      A 1-14 18-22 25-40 43 45-76 78 80
      C 1-57
      D 2-5 43-57 61 64 66-67
      E 1-13 25-30 39-57 59 73-76 78-80
      X 5 7-8 10 12-13 16
      """;

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    List<String> missing = missing(Files.readString(home().resolve("docs/client-features.md")));
    assertEquals(List.of(), missing);
    assertEquals(List.of("NoTest.thatExists"), missing("`NoTest.thatExists`"), "a control");
  }

  @Test
  void everyRowOfAClientIsThereOnce() throws IOException {
    String text = Files.readString(home().resolve("docs/client-features.md"));
    List<String> there = ROW.matcher(text).results().map(row -> row.group(1)).sorted().toList();
    assertEquals(rows().sorted().toList(), there);
    assertEquals(203, there.size(), "a control");
  }

  private static Stream<String> rows() {
    return ROWS.lines()
        .flatMap(line -> {
          List<String> parts = List.of(line.split(" "));
          return parts.stream()
              .skip(1)
              .flatMap(part -> {
                List<Integer> bounds = Stream.of(part.split("-")).map(Integer::valueOf).toList();
                return IntStream.rangeClosed(bounds.getFirst(), bounds.getLast())
                    .mapToObj(number -> "%s%02d".formatted(parts.getFirst(), number));
              });
        });
  }

  private static List<String> missing(String text) throws IOException {
    List<Path> tests = tests();
    assertTrue(tests.size() > 10, "the tests are found");
    return NAMED
        .matcher(text)
        .results()
        .filter(
            named -> tests.stream().noneMatch(file -> has(file, named.group(1), named.group(2))))
        .map(named -> named.group(1) + "." + named.group(2))
        .distinct()
        .toList();
  }

  private static boolean has(Path file, String test, String method) {
    try {
      return file.endsWith(test + ".java") && Files.readString(file).contains(" " + method + "(");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> tests() throws IOException {
    Path home = home();
    try (Stream<Path> client = Files.walk(home.resolve("desktop-client/src/test"));
        Stream<Path> whole = Files.walk(home.resolve("server-ear/src/test/java/tidemark"))) {
      return Stream.concat(client, whole).filter(Files::isRegularFile).toList();
    }
  }

  private static Path home() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("mvnw")))
        .findFirst()
        .orElseThrow();
  }
}
