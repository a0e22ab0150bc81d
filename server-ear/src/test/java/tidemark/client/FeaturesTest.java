package tidemark.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What docs/client-features.md names is there.
class FeaturesTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    List<String> missing = missing(Files.readString(home().resolve("docs/client-features.md")));
    assertEquals(List.of(), missing);
    assertEquals(List.of("NoTest.thatExists"), missing("`NoTest.thatExists`"), "a control");
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
        Stream<Path> whole = Files.walk(home.resolve("server-ear/src/test/java/tidemark/client"))) {
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
